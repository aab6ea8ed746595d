import "server-only";
import { isToDo } from "@/components/work/in-order";
import { ownAccount } from "@/components/site/own-account";
import type { Locale } from "@/i18n/locale";
import { visitor } from "@/trpc/server";

/** Where somebody begins who has just signed in and asked for no page: with their classes, or with what is to do, if anything is. */
export async function firstPage(locale: Locale): Promise<string> {
  const account = await ownAccount();
  if (account && account.role !== "learner") return `/${locale}/teach`;
  const { caller } = await visitor();
  const { classes } = await caller.work.mine({ locale });
  const isBusy = classes.some(({ assignments }) => assignments.some(isToDo));
  return isBusy ? `/${locale}/work` : `/${locale}/progress`;
}
