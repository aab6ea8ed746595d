import type { Database } from "@stride/db";
import { createTransport } from "nodemailer";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Hands a mail over, and doesn't wait for it to arrive: how long that takes would tell whether an account exists. */
  send(mail: Mail): Promise<void>;
}

export interface MailOptions {
  /** `smtps://user:password@mail.example.org`; without it mails stay in the outbox, for the operator to hand on. */
  readonly smtpUrl?: string | undefined;
  /** What stands in the sender's place. */
  readonly sender?: string | undefined;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  /** Where it is said that a mail waits in the outbox. */
  readonly log: (line: string) => void;
}

const KEPT = 7 * 24 * 60 * 60 * 1000;

export function mailer(db: Database, { smtpUrl, sender, now, report, log }: MailOptions): Mailer {
  const transport = smtpUrl === undefined ? undefined : createTransport(smtpUrl, { from: sender });

  async function deliver(id: string, mail: Mail): Promise<void> {
    if (!transport) {
      log(`A mail to ${mail.to} waits in the outbox: ${mail.subject}\n${mail.text}`);
      return;
    }
    await transport.sendMail(mail);
    // What has arrived needs no copy here: there is a key in it.
    await db.mail.update({ where: { id }, data: { sentAt: now(), text: "" } });
  }

  return {
    async send(mail) {
      await db.mail.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - KEPT) } } });
      const { id } = await db.mail.create({ data: { ...mail, createdAt: now() }, select: { id: true } });
      void deliver(id, mail).catch(report);
    },
  };
}
