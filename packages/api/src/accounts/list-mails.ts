import { z } from "zod";
import type { AccountContext } from "../context.ts";

export const mailsView = z.array(
  z.strictObject({
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    createdAt: z.date(),
    sentAt: z.date().nullable(),
  }),
);

/** What was written to people lately. Where no mail server is set, the operator hands it on by hand. */
export function listMails({ db }: AccountContext): Promise<z.output<typeof mailsView>> {
  return db.mail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, to: true, subject: true, text: true, createdAt: true, sentAt: true },
  });
}
