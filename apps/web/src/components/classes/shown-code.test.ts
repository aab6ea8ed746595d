import { expect, it } from "vitest";
import { codeIn, shownCode } from "./shown-code.ts";

it.each([
  ["K7M4XP9QDR", "K7M4X-P9QDR"],
  ["K7M4XP9QDRTRRRR", "K7M4X-P9QDR-TRRRR"],
  ["", ""],
])("%s is shown as %s", (code, shown) => {
  expect(shownCode(code)).toBe(shown);
});

it.each([
  [" k7m4x p9qdr ", "k7m4x p9qdr"],
  ["http://192.168.0.7:3000/join/K7M4X-P9QDR", "K7M4X-P9QDR"],
  ["https://stride.example/ko/join/K7M4X-P9QDR?from=chat", "K7M4X-P9QDR"],
  ["join here: http://192.168.0.7:3000/join/K7M4X-P9QDR ", "K7M4X-P9QDR"],
])("in %j is the code %s", (text, code) => {
  expect(codeIn(text)).toBe(code);
});
