import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { makePdf, type PdfFonts } from '../pdf/make-pdf.ts';
import { readLabel } from './count-labels.ts';
import { countWhole, listFound, listWanted } from './list-found.ts';
import { readRealTexts } from './real-text.ts';
import { typesetReal } from './typeset-real.ts';

const texts = readRealTexts();
const heads = ['青海工运', '工作指导'] as const;

describe.each([
  ['two columns', { columns: 2, measure: 19, lines: 39, size: 10.5 }, 'to-unicode'],
  [
    'one column, a font that names its map and holds none',
    { columns: 1, measure: 36, lines: 34, size: 12 },
    'unigb',
  ],
] as const)('texts of the archive, set in %s, come back whole', (_, pages, fonts: PdfFonts) => {
  test.each(texts)('$name', async (text) => {
    const wanted = listWanted(text);
    const pdf = makePdf(typesetReal(text, { ...pages, heads, firstFolio: 8 }), fonts);
    const found = listFound((await readSource(pdf, '原稿.pdf')).text);
    expect(found.join('\n').replace(/\n/gu, '')).toBe(wanted.join('\n').replace(/\n/gu, ''));
    expect(countWhole(wanted, found)).toBeGreaterThanOrEqual(99);
    const numbers = (blocks: readonly string[]) => blocks.flatMap((words) => readLabel(words)?.printed ?? []);
    expect(numbers(found)).toEqual(numbers(wanted));
  });
});
