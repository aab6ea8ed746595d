import { expect, it } from "vitest";
import { type Period, spanOf } from "./period.ts";

const now = new Date("2026-03-20T16:30:00.000Z");

it.each<[Period | undefined, object]>([
  [undefined, { days: {}, since: undefined, until: undefined }],
  // It is the 21st in Seoul already.
  [
    { last: 7 },
    {
      days: { from: "2026-03-15", to: "2026-03-21" },
      since: new Date("2026-03-14T15:00:00.000Z"),
      until: new Date("2026-03-21T15:00:00.000Z"),
    },
  ],
  [{ from: "2026-03-02" }, { days: { from: "2026-03-02" }, since: new Date("2026-03-01T15:00:00.000Z") }],
  [{ to: "2026-03-02" }, { days: { to: "2026-03-02" }, until: new Date("2026-03-02T15:00:00.000Z") }],
])("%j is days by the clocks of the class", (asked, expected) => {
  expect(spanOf(asked, "Asia/Seoul", now)).toMatchObject(expected);
});
