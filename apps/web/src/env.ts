import "server-only";
import { z } from "zod";

/** What is set to nothing isn't set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const environment = z
  .object({
    DATABASE_URL: z.string().startsWith("file:"),
    AUTH_SECRET: z.string().min(32),
    APP_URL: z.url(),
    FIRST_OPERATOR_TOKEN: optional(z.string().min(16)),
    TRUSTED_PROXY: optional(z.union([z.ipv4(), z.ipv6()])),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/u })),
    MAIL_FROM: optional(z.string()),
    OIDC_ISSUER: optional(z.url({ protocol: /^https?$/u })),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string().max(40)),
  })
  .superRefine((value, context) => {
    const missing = provider.filter((name) => value[name] === undefined);
    if (missing.length > 0 && missing.length < provider.length) {
      context.addIssue({ code: "custom", message: `${missing.join(" and ")} must be set too` });
    }
    if (value.SMTP_URL !== undefined && value.MAIL_FROM === undefined) {
      context.addIssue({ code: "custom", message: "MAIL_FROM must be set too: whom mails come from" });
    }
  });

/** The settings that the start command hands over; the only place that reads them. */
export function env() {
  const parsed = environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  // Ends the server, in words for who operates it.
  throw new Error(`A setting is wrong.\n${z.prettifyError(parsed.error)}`);
}
