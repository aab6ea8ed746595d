import fc from "fast-check";
import { expect, it } from "vitest";
import { triesAllowed, triesLeft } from "./tries.ts";

const rows = [
  { item: undefined, assignment: undefined, more: 0, used: 0, left: undefined },
  { item: undefined, assignment: undefined, more: 0, used: 199, left: undefined },
  { item: undefined, assignment: undefined, more: 0, used: 200, left: 0 },
  { item: undefined, assignment: undefined, more: 5, used: 3, left: undefined },
  { item: undefined, assignment: 3, more: 0, used: 0, left: 3 },
  { item: undefined, assignment: 3, more: 0, used: 3, left: 0 },
  { item: undefined, assignment: 3, more: 2, used: 3, left: 2 },
  { item: 1, assignment: 3, more: 0, used: 0, left: 1 },
  { item: 1, assignment: 3, more: 1, used: 1, left: 1 },
  { item: 5, assignment: undefined, more: 0, used: 2, left: 3 },
  { item: 2, assignment: undefined, more: 0, used: 4, left: 0 },
  { item: 200, assignment: undefined, more: 100, used: 150, left: 50 },
  { item: 2, assignment: undefined, more: -1, used: 0, left: 2 },
] as const;

it.each(rows)(
  "item $item, assignment $assignment, $more more, $used used: $left left",
  ({ used, left, ...allowance }) => {
    expect(triesLeft(allowance, used)).toBe(left);
  },
);

const allowance = fc.record({
  item: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  assignment: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  more: fc.integer({ min: 0, max: 200 }),
});

it("a try more used is never a try more left, and 200 are always enough", () => {
  fc.assert(
    fc.property(allowance, fc.nat(250), (given, used) => {
      const [now, then] = [triesLeft(given, used) ?? Infinity, triesLeft(given, used + 1) ?? Infinity];
      expect(then).toBeLessThanOrEqual(now);
      expect(triesLeft(given, 200)).toBe(0);
    }),
  );
});

it("an extension takes no try away", () => {
  fc.assert(
    fc.property(allowance, (given) => {
      const [without, withMore] = [triesAllowed({ ...given, more: 0 }), triesAllowed(given)];
      expect(withMore ?? Infinity).toBeGreaterThanOrEqual(without ?? Infinity);
    }),
  );
});
