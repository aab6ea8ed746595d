import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { ownClass } from "@/components/classes/own-class";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { PersonalAddress } from "./_components/personal-address";
import { PrintButton } from "./_components/print-button";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "classes.roster" });
  return { title: t("linksTitle") };
}

/** The personal links of those who haven't come yet, to be printed and cut up. */
export default async function Page({ params }: Props) {
  const { locale: segment, id: classId } = await params;
  const locale = localeOf(segment);
  const [t, { name: className }, roster] = await Promise.all([
    getTranslations({ locale, namespace: "classes.roster" }),
    ownClass(classId),
    orNotFound((caller) => caller.classes.roster({ classId })),
  ]);
  return (
    <main className="page" id="main">
      <h1>{t("linksHeading", { name: className })}</h1>
      <p className="lead">{t("linksNote")}</p>
      <div className="acts">
        <PrintButton>{t("printNow")}</PrintButton>
        <Link href={`/${locale}/teach/classes/${classId}/members`}>{t("back")}</Link>
      </div>
      <ul className="slips-of-paper">
        {roster.map(
          ({ id, name, number, code }) =>
            code !== null && (
              <li key={id}>
                <b>
                  {number !== null && <span className="mono">{number}</span>} {name}
                </b>
                <span className="soft">{className}</span>
                <PersonalAddress code={code} />
              </li>
            ),
        )}
      </ul>
    </main>
  );
}
