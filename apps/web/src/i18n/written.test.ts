import { expect, it } from "vitest";
import { written } from "./written.ts";

const at = "2026-03-02T14:59:00.000Z";

it.each([
  ["en", "instant", "Mar 2, 2026, 23:59"],
  ["ko", "instant", "2026. 3. 2. 23:59"],
  ["en", "zoned", "Mon, Mar 2, 2026, 23:59 GMT+9"],
  ["ko", "zoned", "2026년 3월 2일 (월) 23:59 GMT+9"],
  ["en", "day", "Mar 2, 2026"],
  ["ko", "day", "2026. 3. 2."],
] as const)("in %s the %s of a date is %s, by the clocks of its class", (locale, how, expected) => {
  expect(written(locale)[how](at, "Asia/Seoul").replaceAll(/\s/gu, " ")).toBe(expected);
});

it.each([
  ["midnight is 00:00, not 24:00", "2026-03-02T15:00:00.000Z", "Mar_3,_2026,_00:00"],
  ["an hour before noon has no AM", "2026-03-02T02:00:00.000Z", "Mar_2,_2026,_11:00"],
])("%s, and a short date stays on one line", (_, instant, expected) => {
  expect(written("en").instant(instant, "Asia/Seoul").replaceAll("\u00a0", "_")).toBe(expected);
});

it("groups numbers, and keeps two decimals", () => {
  expect(written("en").number(132_863_336)).toBe("132,863,336");
  expect(written("ko").number(1234.567)).toBe("1,234.57");
  // With the minus of mathematics, as everywhere else.
  expect(written("en").number(-0.2)).toBe("−0.2");
  expect(written("ko").percent(0.456)).toBe("46%");
});
