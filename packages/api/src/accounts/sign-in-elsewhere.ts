import { z } from "zod";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";

export const providerView = z.strictObject({ name: z.string() });

/** Where people may sign in beside here; nowhere, unless the server was told of a provider. */
export function viewProvider({ provider }: Pick<Context, "provider">): z.output<typeof providerView> | null {
  return provider === undefined ? null : { name: provider };
}

/** A page of ours to end at, with its language in front: what begins so is no other site's. */
export const signInElsewhereInput = z.strictObject({
  page: z
    .string()
    .max(500)
    .regex(/^\/(?:en|ko)(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/u),
});

/** Begins a sign-in at the provider: gives the address there to go to. Where it fails, it ends at the page to sign in, with `error`. */
export async function signInElsewhere(
  { provider, identity }: Context,
  { page }: z.output<typeof signInElsewhereInput>,
): Promise<{ url: string }> {
  if (provider === undefined) throw new AppError("not-found");
  const [, locale] = page.split(/[/?]/u);
  const failed = `/${locale}/sign-in?next=${encodeURIComponent(page)}`;
  return identity.signInElsewhere({ page, failed });
}
