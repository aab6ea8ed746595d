/** Gives the caller its turn; calling what it resolves to ends the turn. */
export type TakeTurn = () => Promise<() => void>;

/** One at a time, in the order of asking. */
export function turns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let end = () => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };
}
