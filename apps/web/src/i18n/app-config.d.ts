import type { en } from "../messages/en/index.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: "en" | "ko";
    Messages: typeof en;
  }
}
