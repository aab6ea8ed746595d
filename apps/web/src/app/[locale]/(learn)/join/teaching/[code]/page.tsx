import { getTRPCErrorFromUnknown } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { withNext } from "@/components/account/next-page";
import { ownAccount } from "@/components/site/own-account";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { AcceptTeaching } from "./_components/accept-teaching";

interface Props {
  readonly params: Promise<{ locale: string; code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({
    locale: localeOf((await params).locale),
    namespace: "classes.teaching",
  });
  return { title: t("title"), robots: { index: false } };
}

async function classBehind(code: string) {
  const { caller } = await visitor();
  try {
    return await caller.classes.teaching({ code });
  } catch (error) {
    const { code: why } = getTRPCErrorFromUnknown(error);
    if (why === "NOT_FOUND" || why === "BAD_REQUEST" || why === "TOO_MANY_REQUESTS") return undefined;
    throw error;
  }
}

/** Where a link for another teacher leads. Who is no teacher is not told whether there is such a link. */
export default async function Page({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = localeOf(segment);
  const [t, account] = await Promise.all([
    getTranslations({ locale, namespace: "classes.teaching" }),
    ownAccount(),
  ]);
  if (account === null || account.role === "learner") {
    const here = `/${locale}/join/teaching/${encodeURIComponent(code)}`;
    return (
      <main className="page" id="main">
        <h1>{t("title")}</h1>
        <p className="lead">{account === null ? t("needsAccount") : t("needsRole")}</p>
        {account === null && (
          <div className="acts">
            <Link className={buttonClass("primary")} href={withNext(`/${locale}/sign-in`, here)}>
              {t("signIn")}
            </Link>
          </div>
        )}
      </main>
    );
  }
  const found = await classBehind(code);
  if (!found) {
    return (
      <main className="page" id="main">
        <h1>{t("goneTitle")}</h1>
        <p className="lead">{t("gone")}</p>
      </main>
    );
  }
  return (
    <main className="page" id="main">
      <p className="kicker">{t("title")}</p>
      <h1>{found.className}</h1>
      <p className="lead">{t("lead", { name: account.name })}</p>
      <AcceptTeaching locale={locale} code={code} words={{ accept: t("accept"), failed: t("gone") }} />
    </main>
  );
}
