/** What stands in a list at a place where something is known to stand: a number an axis, say. */
export function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place];
  if (value === undefined) throw new Error(`nothing stands at ${place} of ${list.length}`);
  return value;
}
