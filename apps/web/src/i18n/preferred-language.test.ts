import { expect, it } from "vitest";
import { preferredLanguage } from "./preferred-language.ts";

it.each([
  ["ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
  ["en-GB", "en"],
  ["fr-FR,fr;q=0.9,ko;q=0.5", "ko"],
  ["fr,de", "en"],
  ["", "en"],
  [null, "en"],
])("of %s chooses %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it("doesn't read a list to its end", () => {
  const header = [...Array.from({ length: 3000 }, (_, at) => `w${at}-ZZ`), "ko"].join(",");
  expect(preferredLanguage(header)).toBe("en");
});
