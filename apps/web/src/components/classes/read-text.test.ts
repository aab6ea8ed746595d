import { expect, it } from "vitest";
import { readText } from "./read-text.ts";

// What CP949 has beyond EUC-KR only browsers read: classes.spec.ts.
it.each([
  ["UTF-8", [0xea, 0xb9, 0x80, 0x2c, 0x31], "김,1", "utf-8"],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0xea, 0xb9, 0x80], "김", "utf-8"],
  ["plain letters", [0x4a, 0x2c, 0x31], "J,1", "utf-8"],
  ["nothing", [], "", "utf-8"],
  ["CP949, as EUC-KR has it", [0xb1, 0xe8, 0x2c, 0x31], "김,1", "cp949"],
  [
    "UTF-16, as a spreadsheet's Unicode text",
    [0xff, 0xfe, 0x40, 0xae, 0x09, 0x00, 0x31, 0x00],
    "김\t1",
    "utf-16",
  ],
  ["UTF-16 the other way round", [0xfe, 0xff, 0xae, 0x40], "김", "utf-16"],
])("%s is read", (_, bytes, text, encoding) => {
  expect(readText(Uint8Array.from(bytes))).toEqual({ text, encoding });
});

it.each([
  ["a workbook", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
  ["half a sign", [0xff, 0xfe, 0x40]],
  ["noise", [0xff, 0xff, 0x80]],
])("%s is no text", (_, bytes) => {
  expect(readText(Uint8Array.from(bytes))).toBeUndefined();
});
