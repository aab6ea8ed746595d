import { phases } from "@stride/classwork";
import { z } from "zod";
import type { Standing } from "../standing.ts";

const instant = z.iso.datetime().optional();

/** A learner's own dates, and how they are said: in the class's zone. */
export const datesView = z.strictObject({
  opensAt: instant,
  dueAt: instant,
  closesAt: instant,
  timeZone: z.string(),
  phase: z.enum(phases),
  /** Whether the learner has later dates than the class, and how many tries more an item. */
  moreTime: z.boolean(),
  moreTries: z.int(),
  /** How much of a late answer's score counts, in percent. */
  latePercent: z.number(),
});

interface Dated {
  readonly latePercent: number;
  readonly class: { readonly timeZone: string };
}

export function toDatesView(
  { latePercent, class: { timeZone } }: Dated,
  { dates: { opensAt, dueAt, closesAt }, phase, moreTime, moreTries }: Standing,
): z.output<typeof datesView> {
  return {
    opensAt: opensAt?.toISOString(),
    dueAt: dueAt?.toISOString(),
    closesAt: closesAt?.toISOString(),
    ...{ timeZone, phase, moreTime, moreTries, latePercent },
  };
}
