/** A function of objects that calculates once for each; it forgets what nobody else holds any more. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same, of keys that last no less than the function. */
export function byKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let known: Map<Key, Value> | undefined;
  return (key) => {
    known ??= new Map();
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Something that is calculated when it is first asked for, and only then. */
export function once<Result>(calculate: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: calculate() }).result;
}
