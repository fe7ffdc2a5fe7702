/** What a test counts on being there; where it is not, the test fails here and not three lines further on. */
export function present<Value>(value: Value): NonNullable<Value> {
  if (value === undefined || value === null) throw new Error(`expected a value, found ${String(value)}`);
  return value;
}
