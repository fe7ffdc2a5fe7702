import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isKnown, readLicences, type Lock } from './read-licences.ts';

/** `npm run licences`: the licences of all packages that site or desk need; fails on a kind nobody has looked at. */
const lock = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lock;
const kinds = [...readLicences(lock)].sort(([, a], [, b]) => b.length - a.length);
for (const [kind, names] of kinds) {
  const few = names.length <= 12 ? `: ${names.join(', ')}` : '';
  console.log(`${isKnown(kind) ? '✓' : '✗'} ${kind}, ${names.length}${few}`);
}
const unknown = kinds.filter(([kind]) => !isKnown(kind));
if (unknown.length > 0) {
  console.error(`Look at these and add them to tests/licences/read-licences.ts, or take another package.`);
  process.exitCode = 1;
}
