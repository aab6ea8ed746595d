import { locales } from "@stride/exercises";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { Mail } from "../mailer.ts";
import { newPassword } from "./password.ts";
import { email } from "./person.ts";

export const requestResetInput = z.strictObject({ email, locale: z.enum(locales) });

/** Writes a mail with a link to whoever has an account with this address. The answer is the same where nobody has. */
export async function requestReset(
  { identity, limits, address }: Context,
  { email, locale }: z.output<typeof requestResetInput>,
): Promise<void> {
  // Every one counts, also those that go well: each is a mail to somebody.
  await limits.mail.spend({ account: email, address });
  await identity.requestReset({ email, page: `/${locale}/account/reset` });
}

export const resetPasswordInput = z.strictObject({ token: z.string().max(100), password: newPassword });

/** Sets a new password and ends every session that there was. */
export async function resetPassword(
  { identity }: Context,
  { token, password }: z.output<typeof resetPasswordInput>,
): Promise<void> {
  await identity.resetPassword({ token, newPassword: password });
}

const words = {
  en: {
    subject: "Stride: a new password",
    text: (link: string) =>
      `Somebody, probably you, asked for a new password for your account at Stride.\n\nSet it here, within an hour:\n${link}\n\nIf it wasn’t you, there is nothing to do: the old one stays.\n`,
  },
  ko: {
    subject: "Stride: 새 비밀번호",
    text: (link: string) =>
      `Stride 계정의 비밀번호를 다시 정해 달라는 요청이 있었습니다.\n\n한 시간 안에 다음 링크에서 새 비밀번호를 정하세요.\n${link}\n\n요청하신 적이 없다면 아무것도 하지 않으셔도 됩니다. 지금 비밀번호가 그대로 유지됩니다.\n`,
  },
} as const;

/** The mail that carries the token of a reset to its page, such as `/ko/account/reset`. */
export function resetMail(to: string, page: string, token: string, appUrl: string): Mail {
  const { subject, text } = words[page.startsWith("/ko/") ? "ko" : "en"];
  return { to, subject, text: text(`${appUrl}${page}/${token}`) };
}
