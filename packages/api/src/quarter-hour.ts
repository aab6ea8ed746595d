const QUARTER = 15 * 60 * 1000;

/** In which quarter of an hour something was, counted from 1970. In every zone of today a day begins with one. */
export const quarterHourOf = (at: Date | number): number => Math.floor(Number(at) / QUARTER);
