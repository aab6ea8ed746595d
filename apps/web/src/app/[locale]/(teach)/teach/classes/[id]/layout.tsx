import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ownClass } from "@/components/classes/own-class";
import { Tabs } from "@/components/site/tabs";
import { localeOf } from "@/i18n/locale";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string; id: string }>;
}

/** Above every page of a class: which one it is, and its other pages. */
export default async function ClassLayout({ children, params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [t, { name, archivedAt }] = await Promise.all([
    getTranslations({ locale, namespace: "classes.bar" }),
    ownClass(id),
  ]);
  const tabs = [
    { path: "", text: t("assignments") },
    { path: "/members", text: t("members") },
    { path: "/map", text: t("map") },
    { path: "/gradebook", text: t("gradebook") },
  ];
  return (
    <>
      <nav className="class-bar" aria-label={t("navigation", { name })}>
        <p className="name">
          {name}
          {archivedAt !== null && <span className="soft"> · {t("archived")}</span>}
        </p>
        <Tabs base={`/${locale}/teach/classes/${id}`} tabs={tabs} />
      </nav>
      {children}
    </>
  );
}
