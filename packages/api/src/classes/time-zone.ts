import { z } from "zod";

/** The IANA zone of a name, written as it is there: `asia/seoul` is `Asia/Seoul`. Offsets are none: they know no summer time. */
export const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z]/u)
  .transform((name, context) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    } catch {
      context.addIssue("no time zone");
      return z.NEVER;
    }
  });

/** The last millisecond of a day, such as `2026-03-01`, by the clocks of a zone. */
export function endOfDay(day: string, zone: string): Date {
  const there = Date.parse(`${day}T23:59:59.999Z`);
  // The offset at that hour of Greenwich may be another one than at that hour there: look again from close by.
  const near = there - offsetAt(there, zone);
  return new Date(there - offsetAt(near, zone));
}

/** By how many milliseconds clocks of a zone are ahead of Greenwich. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const clock = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
  return Date.parse(clock) - Math.floor(instant / 1000) * 1000;
}
