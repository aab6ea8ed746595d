import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { messages } from "../messages/index.ts";
import { compiled } from "./compiled.ts";
import { routing } from "./routing.ts";

const ready = { en: compiled(messages.en), ko: compiled(messages.ko) };

export default getRequestConfig(async ({ locale: asked }) => {
  const requested = asked ?? (await localeInAddress());
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: ready[locale], timeZone: "UTC" };
});
