import type { Locale } from "./locale.ts";

const zoned = {
  year: "numeric",
  month: "short",
  day: "numeric",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;

const dates = {
  /** A date and time where the page says elsewhere by whose clocks: `Mar 2, 2026, 09:00`. */
  instant: { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" },
  /** What somebody has to keep to, by itself: `Mon, Mar 2, 2026, 09:00 GMT+9`. */
  zoned,
  day: { dateStyle: "medium" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const numbers = {
  number: { maximumFractionDigits: 2 },
  percent: { style: "percent", maximumFractionDigits: 0 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

type Instant = Date | string;

/** How dates and numbers of the interface are written: one way for each, on every page. */
export function written(locale: Locale) {
  const date = (how: keyof typeof dates) => (at: Instant, timeZone: string) =>
    dateFormat(locale, how, timeZone).format(new Date(at));
  // A short one stays on one line.
  const short = (how: "instant" | "day") => (at: Instant, timeZone: string) =>
    date(how)(at, timeZone).replaceAll(" ", "\u00a0");
  const number = (how: keyof typeof numbers) => (value: number | bigint) =>
    numberFormat(locale, how).format(value).replace("-", "−");
  return {
    instant: short("instant"),
    zoned: date("zoned"),
    day: short("day"),
    /** A time of today by the clock of whoever looks. */
    time: (at: Instant) => dateFormat(locale, "time", undefined).format(new Date(at)),
    /** Grouped, with two decimals at most. */
    number: number("number"),
    /** A share from 0 to 1. */
    percent: number("percent"),
  };
}

/** To make one takes longer than to write a hundred dates with it. */
const made = new Map<string, Intl.DateTimeFormat>();
const madeOfNumbers = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: Locale, how: keyof typeof dates, timeZone: string | undefined) {
  const key = `${locale} ${how} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...dates[how], ...(timeZone && { timeZone }) });
  made.set(key, format);
  return format;
}

function numberFormat(locale: Locale, how: keyof typeof numbers) {
  const key = `${locale} ${how}`;
  const known = madeOfNumbers.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, numbers[how]);
  madeOfNumbers.set(key, format);
  return format;
}
