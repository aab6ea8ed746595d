import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { type Locale, localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";
import { InviteForm } from "./_components/invite-form";
import { RevokeButton } from "./_components/revoke-button";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "operator.invitations" });
  return { title: t("title"), description: t("description") };
}

const invitationsOf = () => orNotFound((caller) => caller.accounts.invitations());
type Invitation = Awaited<ReturnType<typeof invitationsOf>>[number];

/** An operator makes links that make teachers, and sees what became of them. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const invitations = await invitationsOf();
  const [t, invite] = await Promise.all([
    getTranslations({ locale, namespace: "operator.invitations" }),
    getTranslations({ locale, namespace: "account.invite" }),
  ]);
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <section className="matter" aria-labelledby="invite">
        <h2 id="invite">{invite("title")}</h2>
        <InviteForm />
      </section>
      <section className="matter" aria-labelledby="list">
        <h2 id="list">{t("list")}</h2>
        {invitations.length === 0 ? (
          <p className="soft">{t("none")}</p>
        ) : (
          <ol className="records">
            {invitations.map((invitation) => (
              <InvitationItem key={invitation.id} invitation={invitation} locale={locale} />
            ))}
          </ol>
        )}
      </section>
    </main>
  );
}

interface InvitationItemProps {
  readonly invitation: Invitation;
  readonly locale: Locale;
}

async function InvitationItem({ invitation, locale }: InvitationItemProps) {
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "operator.invitations" }),
    getFormatter({ locale }),
  ]);
  const { id, role, note, createdAt, expiresAt } = invitation;
  const state = stateOf(invitation, new Date());
  const day = (date: Date) => written(locale).day(date, "UTC");
  const words = {
    open: () => t("open", { until: day(expiresAt) }),
    expired: () => t("expired"),
    revoked: () => t("revoked"),
    accepted: () =>
      invitation.acceptedBy === null ? t("acceptedGone") : t("accepted", { name: invitation.acceptedBy }),
  };
  return (
    <li>
      <p className="what">
        <b>{note || t("noNote")}</b>
        <span className="soft">
          {t("for", { role })} · {words[state]()}
        </span>
      </p>
      <time dateTime={createdAt.toISOString()}>
        {t("made", { when: format.relativeTime(createdAt, new Date()) })}
      </time>
      {state === "open" && <RevokeButton id={id} note={note} />}
    </li>
  );
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date) {
  if (acceptedAt !== null) return "accepted";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}
