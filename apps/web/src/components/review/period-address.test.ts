import { expect, it } from "vitest";
import { periodIn, periodQuery } from "./period-address.ts";

it.each([
  [{}, undefined],
  [{ last: "7" }, { last: 7 }],
  [{ last: "9" }, undefined],
  [{ last: ["7", "30"] }, undefined],
  [{ from: "2026-03-02" }, { from: "2026-03-02" }],
  [
    { from: "2026-03-02", to: "2026-03-08", last: "7" },
    { from: "2026-03-02", to: "2026-03-08" },
  ],
  [{ from: "2026-02-30", to: "", last: "30" }, { last: 30 }],
])("%j is the period %j", (params, expected) => {
  expect(periodIn(params)).toEqual(expected);
});

it.each([undefined, { last: 30 } as const, { from: "2026-03-02", to: "2026-03-08" }])(
  "%j comes back from an address",
  (period) => {
    expect(periodIn(periodQuery(period))).toEqual(period);
  },
);
