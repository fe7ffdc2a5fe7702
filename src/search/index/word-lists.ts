import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { organizationSchema } from '../../schema/organization.ts';
import { seriesSchema } from '../../schema/series.ts';
import { synonymsSchema, variantsSchema } from '../../schema/search.ts';
import type { Variants } from '../../text/folding.ts';
import { readVariants } from './variants.ts';

/** The editors' word lists and names the index needs. */
export interface WordLists {
  variants: Variants;
  /** Groups of words that mean the same: the editors' list, and every body with its short names. */
  synonyms: string[][];
  seriesNames: ReadonlyMap<string, string>;
}

/** Reads `content/search/*.yaml`, the short names of `content/organizations` and the names of `content/series`. */
export function readWordLists(content: string): WordLists {
  const bodies = readFolder(join(content, 'organizations')).map(({ data }) => organizationSchema.parse(data));
  const shortNames = bodies.flatMap(({ name, shortNames = [] }) =>
    shortNames.length > 0 ? [[name, ...shortNames]] : [],
  );
  return {
    variants: readVariants(variantsSchema.parse(readFile(join(content, 'search/variants.yaml')) ?? {})),
    synonyms: [...synonymsSchema.parse(readFile(join(content, 'search/synonyms.yaml')) ?? []), ...shortNames],
    seriesNames: new Map(
      readFolder(join(content, 'series')).map(({ id, data }) => [id, seriesSchema.parse(data).name]),
    ),
  };
}

function readFolder(folder: string): { id: string; data: unknown }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ id: file.replace(/\.yaml$/, ''), data: readFile(join(folder, file)) }));
}

function readFile(file: string): unknown {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}
