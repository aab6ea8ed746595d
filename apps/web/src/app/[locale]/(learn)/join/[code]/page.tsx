import { getTRPCErrorFromUnknown } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { withNext } from "@/components/account/next-page";
import { ownAccount } from "@/components/site/own-account";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { CodeForm } from "../_components/code-form";
import { JoinForm } from "./_components/join-form";

interface Props {
  readonly params: Promise<{ locale: string; code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "classes.join" });
  return { title: t("title"), robots: { index: false } };
}

/** The class that a code leads to; or that it leads nowhere, or that it was used; or that too many were tried. */
async function classBehind(code: string) {
  const { caller } = await visitor();
  try {
    return await caller.classes.preview({ code });
  } catch (error) {
    const { code: why, message } = getTRPCErrorFromUnknown(error);
    if (message === "link-used") return "used";
    if (why === "NOT_FOUND" || why === "BAD_REQUEST") return "unknown";
    if (why === "TOO_MANY_REQUESTS") return "tooOften";
    throw error;
  }
}

/** Where the link of a class leads. Looking at it joins nothing. */
export default async function Page({ params }: Props) {
  const { locale: segment, code: typed } = await params;
  const locale = localeOf(segment);
  const code = decoded(typed);
  const [t, found, account] = await Promise.all([
    getTranslations({ locale, namespace: "classes.join" }),
    classBehind(code),
    ownAccount(),
  ]);
  if (found === "unknown" || found === "used" || found === "tooOften") {
    return (
      <main className="page" id="main">
        <h1>{t(`${found}Title`)}</h1>
        <p className="lead">{t(found)}</p>
        {found === "unknown" && <CodeForm locale={locale} />}
      </main>
    );
  }
  const { className, as, you, needsAccount } = found;
  if (you !== "stranger") {
    return (
      <main className="page" id="main">
        <h1>{className}</h1>
        <p className="lead">{t(`you.${you}`)}</p>
        {you !== "removed" && (
          <div className="acts">
            <Link
              className={buttonClass("primary")}
              href={you === "teacher" ? `/${locale}/teach` : `/${locale}/work`}
            >
              {t(you === "teacher" ? "toClasses" : "toWork")}
            </Link>
          </div>
        )}
      </main>
    );
  }
  const here = `/${locale}/join/${encodeURIComponent(code)}`;
  const inAndUp = {
    in: (words: ReactNode) => <Link href={withNext(`/${locale}/sign-in`, here)}>{words}</Link>,
    up: (words: ReactNode) => <Link href={withNext(`/${locale}/sign-up`, here)}>{words}</Link>,
  };
  if (needsAccount) {
    return (
      <main className="page" id="main">
        <p className="kicker">{t("title")}</p>
        <h1>{className}</h1>
        {as !== null && <p className="lead">{t("joinAs", { name: as })}</p>}
        <p className="lead">{t.rich("needsAccount", inAndUp)}</p>
      </main>
    );
  }
  return (
    <main className="page" id="main">
      <p className="kicker">{t("title")}</p>
      <h1>{className}</h1>
      <p className="lead">{as === null ? t("askName") : t("joinAs", { name: as })}</p>
      <JoinForm locale={locale} code={code} as={as} name={account?.name ?? ""} />
      {account === null && <p className="quietline">{t.rich("guest", inAndUp)}</p>}
    </main>
  );
}

/** What stands in the address; what is no text there is no code either. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
