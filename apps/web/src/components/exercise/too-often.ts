import { errors as en } from "@/messages/en/errors";
import { errors as ko } from "@/messages/ko/errors";

/** That exercises were begun too often, and after how many minutes it goes on. */
export function tooOften(locale: "en" | "ko", waitSeconds: number): string {
  return { en, ko }[locale].tooOften.replace("{minutes}", String(Math.ceil(waitSeconds / 60)));
}
