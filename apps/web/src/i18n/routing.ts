import { defineRouting } from "next-intl/routing";

/** `/en/…` and `/ko/…`; `/` asks the browser. The choice is remembered in a cookie. */
export const routing = defineRouting({
  locales: ["en", "ko"],
  defaultLocale: "en",
  localePrefix: "always",
  alternateLinks: false,
});
