/** What the lock file says of a package. */
export interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
  integrity?: string;
  resolved?: string;
}

/** The lock file, as far as it is read here. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Kinds of licences that site and desk may be handed on with, and why those that ask for something may be among them. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Python-2.0',
    'CC0-1.0',
  ],
  // Lightning CSS: used by the build as it is; its source is where the package says.
  'MPL-2.0',
  // libvips, a library of its own beside sharp, unchanged; nothing of it is in the site.
  'LGPL-3.0-or-later',
]);

/** Packages whose licence stands in no field of the lock file, as their own file says it. */
const STATED: Readonly<Record<string, string>> = { 'node_modules/format': 'MIT' };

/** Packages by the kind of their licence: those that site or desk need, not those for work on the code alone. */
export function readLicences({ packages }: Lock): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [path, { version, license, dev }] of Object.entries(packages)) {
    if (path === '' || dev) continue;
    const kind = license ?? STATED[path] ?? '没有写';
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  return kinds;
}

/** Whether a licence may be among them: all of `A AND B`, one of `(A OR B)`. */
export function isKnown(kind: string): boolean {
  return kind
    .replace(/^\((.*)\)$/u, '$1')
    .split(' AND ')
    .every((part) =>
      part
        .replace(/^\((.*)\)$/u, '$1')
        .split(' OR ')
        .some((one) => KNOWN.has(one)),
    );
}

/** Packages that are fetched without a digest to hold them against, or from a host of their own. */
export function findUnsealed({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(
      ([path, { integrity, resolved }]) => path !== '' && (!integrity?.startsWith('sha512-') || resolved),
    )
    .map(([path]) => path);
}
