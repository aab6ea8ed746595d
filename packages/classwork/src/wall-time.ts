import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A date and time as a clock on the wall shows it, `2026-03-08T02:30`: which instant that is, a zone says. */
export const wallTime = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/u)
  .refine(isInCalendar);
export type WallTime = z.output<typeof wallTime>;

/** What a wall time means. `gap`: no clock showed it, since it was put forward; `overlap`: it was shown twice. */
export interface Meant {
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly shift: "gap" | "overlap" | undefined;
}

/**
 * The instant of a wall time in a zone. A time in a gap goes forward by as much as the clock did; of two that look alike
 * the earlier is taken.
 */
export function instantOf(wall: WallTime, timeZone: string): Meant {
  const plain = Temporal.PlainDateTime.from(wall);
  const [meant, earlier, later] = (["compatible", "earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(timeZone, { disambiguation }),
  );
  if (!meant || !earlier || !later) throw new Error("a wall time has an instant");
  const isPlain = earlier.epochMilliseconds === later.epochMilliseconds;
  const isShown = meant.toPlainDateTime().equals(plain);
  return { instant: meant.epochMilliseconds, shift: isPlain ? undefined : isShown ? "overlap" : "gap" };
}

/** What a clock in a zone shows at an instant, to the minute. */
export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return shown.toPlainDateTime().toString({ smallestUnit: "minute" });
}

function isInCalendar(wall: string): boolean {
  try {
    Temporal.PlainDateTime.from(wall, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
