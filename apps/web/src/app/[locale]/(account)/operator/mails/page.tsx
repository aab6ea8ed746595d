import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "operator.mails" });
  return { title: t("title"), description: t("description") };
}

/** What the server wrote to people. Where it can't send, the operator hands the links on. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const mails = await orNotFound((caller) => caller.accounts.mails());
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "operator.mails" }),
    getFormatter({ locale }),
  ]);
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {mails.length === 0 && <p className="text">{t("none")}</p>}
      <ol className="records mails">
        {mails.map(({ id, to, subject, text, createdAt, sentAt }) => (
          <li key={id}>
            <p className="what">
              <b>{subject}</b>
              <span className="soft">
                {t("to", { to })} · {sentAt ? t("sent") : t("waiting")}
              </span>
            </p>
            <time dateTime={createdAt.toISOString()}>{format.relativeTime(createdAt, new Date())}</time>
            {text !== "" && (
              <details>
                <summary>
                  {t("read")}
                  <span className="vh">: {to}</span>
                </summary>
                <p className="letter">{text}</p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </main>
  );
}
