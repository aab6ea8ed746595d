import { expect, it } from "vitest";
import { masteryLevel } from "./mastery.ts";

/** Newest first: `+` was right at the first attempt and without a hint. */
const levels = [
  { latest: "", level: 0 },
  { latest: "-", level: 0 },
  { latest: "+", level: 1 },
  { latest: "+-", level: 1 },
  { latest: "-+", level: 1 },
  { latest: "+++", level: 3 },
  { latest: "++++", level: 4 },
  { latest: "-+++", level: 3 },
  { latest: "+++-", level: 3 },
  { latest: "----++++", level: 0 },
  { latest: "++++----", level: 4 },
  { latest: "+-+-++++", level: 2 },
] as const;

it.each(levels)("$latest is level $level", ({ latest, level }) => {
  expect(masteryLevel([...latest].map((mark) => ({ firstTime: mark === "+" })))).toBe(level);
});
