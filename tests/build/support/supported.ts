import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** Browser compatibility data as MDN keeps it. */
const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** A branch of the data, `css properties gap`; one that is not there is a slip of this code. */
export function branchOf(first: keyof CompatData, ...names: readonly string[]): Identifier {
  let branch = data[first] as Identifier | undefined;
  for (const name of names) branch = branch?.[name];
  if (!branch) throw new Error(`the compatibility data have no ${[first, ...names].join('.')}`);
  return branch;
}

/** The oldest browsers the README names, as the data name them. */
const OLDEST = { chrome: 86, firefox: 78, safari: 14, safari_ios: 14 } as const;

/** The browsers that lack a feature, `firefox 89, safari 15`; nothing where all have it or the data do not know it. */
export function missingIn(feature: Identifier | undefined): string {
  const support = feature?.__compat?.support;
  if (!support) return '';
  return Object.entries(OLDEST)
    .flatMap(([browser, oldest]) => {
      const since = sinceOf(support[browser as keyof typeof OLDEST]);
      return since === undefined || since <= oldest ? [] : [`${browser} ${since === Infinity ? '—' : since}`];
    })
    .join(', ');
}

/** Every named feature below a branch of the data, at any depth. */
export function* featuresOf(branch: Identifier): Generator<[name: string, feature: Identifier]> {
  for (const [name, feature] of Object.entries(branch)) {
    if (name === '__compat') continue;
    yield [name, feature as Identifier];
    yield* featuresOf(feature as Identifier);
  }
}

/** The version that has it without a flag or a prefix; Infinity where none has. */
function sinceOf(
  statement: CompatStatement['support'][keyof CompatStatement['support']],
): number | undefined {
  const all = [statement ?? []]
    .flat()
    .filter(({ flags, prefix, alternative_name: other }) => !flags && !prefix && !other);
  const versions = all.map(({ version_added: version }) =>
    typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : Infinity,
  );
  return versions.length > 0
    ? Math.min(...versions.map((one) => (Number.isNaN(one) ? Infinity : one)))
    : undefined;
}
