import { product } from "../count.ts";
import type { Window } from "../window.ts";
import { NotComputable } from "./problem.ts";

/** A cell of the input and the kernel's cell that lies on it, each counted through the rows. */
export interface Contact {
  readonly cell: number;
  readonly tap: number;
}

/** A window in one of its places. */
export interface Stand {
  /** Which place it is, counted through the rows. */
  readonly at: number;
  readonly place: readonly number[];
  /** What lies under the kernel; padding has no part in it. */
  readonly contacts: readonly Contact[];
}

/** A window in each of so many `places` on an input of `size`, a number an axis in both. */
export function* stands(
  window: Window,
  size: readonly number[],
  places: readonly number[],
): Generator<Stand> {
  for (let at = 0; at < cells(places); at++) {
    const place = placeOf(at, places);
    let contacts: readonly Contact[] = [{ cell: 0, tap: 0 }];
    for (const [axis, length] of size.entries()) {
      const along = contactsAlong(window, axis, length, place[axis] ?? 0);
      const kernel = window.kernelSize[axis] ?? 1;
      contacts = contacts.flatMap(({ cell, tap }) =>
        along.map((one) => ({ cell: cell * length + one.cell, tap: tap * kernel + one.tap })),
      );
    }
    yield { at, place, contacts };
  }
}

function contactsAlong(window: Window, axis: number, length: number, place: number): Contact[] {
  const start = startOf(window, axis, place);
  const contacts: Contact[] = [];
  for (let tap = 0; tap < (window.kernelSize[axis] ?? 1); tap++) {
    const cell = start + tap * (window.dilation[axis] ?? 1);
    if (cell >= 0 && cell < length) contacts.push({ cell, tap });
  }
  return contacts;
}

/** Where a window begins along an axis; negative in the padding. */
export function startOf({ stride, padding }: Window, axis: number, place: number): number {
  const before = typeof padding === "string" ? 0 : (padding[axis]?.before ?? 0);
  return place * (stride[axis] ?? 1) - before;
}

export function cells(size: readonly number[]): number {
  return size.reduce((total, length) => total * length, 1);
}

function placeOf(at: number, places: readonly number[]): number[] {
  let rest = at;
  const place = places.toReversed().map((length) => {
    const along = rest % length;
    rest = Math.floor(rest / length);
    return along;
  });
  return place.reverse();
}

const MOST_WORK = 10_000_000;

/** Refuses what would take too long: the factors' product is the number of multiply-adds. */
export function demandLittleWork(...factors: readonly number[]): void {
  const work = product(...factors);
  if (typeof work === "number" && work <= MOST_WORK) return;
  const multiplyAdds = typeof work === "bigint" ? String(work) : work;
  throw new NotComputable({ code: "too-much-work", multiplyAdds, most: MOST_WORK });
}
