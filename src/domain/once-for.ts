/**
 * Makes a function of a record compute its value once for each record. For records that never change, and values that
 * every page asks for again.
 */
export function onceFor<Key extends WeakKey, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key);
    if (entry !== undefined) return entry.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a function of a record and a number. */
export function onceForEach<Key extends WeakKey, Value>(
  compute: (key: Key, number: number) => Value,
): (key: Key, number: number) => Value {
  const known = onceFor((key: Key) => {
    const values = new Map<number, { readonly value: Value }>();
    return (number: number): Value => {
      const entry = values.get(number) ?? { value: compute(key, number) };
      values.set(number, entry);
      return entry.value;
    };
  });
  return (key, number) => known(key)(number);
}
