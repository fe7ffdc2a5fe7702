import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Authority } from '../document.ts';

/** Reads the names of `content/people` and `content/organizations` into look-ups by printed form. */
export function readAuthority(content: string): Authority {
  const people = readNames(join(content, 'people'), (data) => [data['name'], data['otherNames']]);
  const organizations = readNames(join(content, 'organizations'), (data) => [
    data['name'],
    data['shortNames'],
  ]);
  return {
    personId: (name) => people.get(name),
    organizationId: (name) => organizations.get(name),
  };
}

function readNames(
  folder: string,
  namesOf: (data: Record<string, unknown>) => unknown[],
): Map<string, string> {
  const ids = new Map<string, string>();
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  for (const file of files.sort()) {
    const data: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    if (typeof data !== 'object' || data === null) continue;
    for (const name of namesOf(data as Record<string, unknown>).flat()) {
      if (typeof name === 'string' && !ids.has(name)) ids.set(name, file.replace(/\.yaml$/, ''));
    }
  }
  return ids;
}
