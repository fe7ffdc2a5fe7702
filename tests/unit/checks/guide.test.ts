import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { CODES } from '../../../src/findings/catalogue.ts';
import { correctionKinds } from '../../../src/schema/corrections.ts';
import { present } from '../../present.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(resolve(PROJECT, 'content/README.md'), 'utf8');

test('the editors’ guide explains every code, with its gravity and its name', () => {
  const missing = Object.entries(CODES).filter(
    ([code, { severity, title }]) => !guide.includes(`| \`${code}\` | ${severity} | ${title} |`),
  );
  expect(missing.map(([code]) => code)).toEqual([]);
});

test('the guide explains no code that is gone', () => {
  const explained = [...guide.matchAll(/^\| `([a-z-]+)` \| (?:须改|请核对) /gm)].map((match) =>
    present(match[1]),
  );
  expect(explained.filter((code) => !(code in CODES))).toEqual([]);
});

test('the guide names every kind of article and of correction', () => {
  const kinds = openCorpus(PROJECT, { cache: false }).whole.site?.data?.kinds.map(({ name }) => name) ?? [];
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !guide.includes(kind))).toEqual([]);
  expect(correctionKinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
});
