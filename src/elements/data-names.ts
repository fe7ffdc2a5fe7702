/** The `data-*` names of one element, each under the word the code calls it by. */
export type DataNames = Readonly<Record<string, DataName>>;

/** The name of an attribute that markup and script share: `data-copy`. */
export type DataName = `data-${string}`;

/**
 * Writes a name as an attribute to spread in markup: `{...toAttribute(names.copy)}` → `data-copy`, with a value
 * `data-cite="ris"`. As with any attribute of Astro a value that is undefined leaves it out.
 */
export function toAttribute<Name extends DataName>(
  name: Name,
  ...given: readonly [value?: Value]
): Record<Name, Value> {
  return { [name]: given.length === 0 ? '' : given[0] } as Record<Name, Value>;
}

/** Writes a name as a selector: `[data-copy]`, with a value `[data-cite="ris"]`. */
export function toSelector(name: DataName, value?: string): string {
  return value === undefined ? `[${name}]` : `[${name}="${value}"]`;
}

type Value = string | number | undefined;
