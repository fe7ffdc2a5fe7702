import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasEngine } from '../../../../src/importer/read/ocr/engine-folder.ts';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { readArticle } from './real-text.ts';
import { makeScan, makeScanPdf } from './make-scan.ts';

const isThere = hasEngine();
const WHY = isThere ? '' : '（没有运行：没有装 npm run ocr:install）';
const title = '全省工会工作会议在西宁召开';

describe.skipIf(!isThere)(`a scanned page is read with few faults${WHY}`, () => {
  test('two columns, aslant and noisy, as a picture', async () => {
    const { png, text } = await makeScan({ title, paragraphs: readArticle(), columns: 2, angle: 0.7 });
    const read = await readSource(png, '扫描.png');
    expect(read.origin).toBe('图片');
    expect(countFaults(read.text, `#${title}${text}`)).toBeLessThan(0.02);
    // Columns are in order: the last words stand last.
    expect(read.text.trim().endsWith(text.slice(-6))).toBe(true);
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(1500);
  });

  test('one column, aslant to the other side, as a page of a PDF', async () => {
    const paragraphs = readArticle().slice(0, 2);
    const { png, text } = await makeScan({ title, paragraphs, columns: 1, angle: -1.3 });
    const jpeg = await sharp(png).toColourspace('srgb').jpeg().toBuffer();
    const read = await readSource(makeScanPdf(jpeg, await sharp(jpeg).metadata()), '扫描.pdf');
    expect(read.origin).toBe('PDF');
    expect(countFaults(read.text, `#${title}${text}`)).toBeLessThan(0.02);
    expect(read.text.trim().split('\n\n')).toHaveLength(paragraphs.length + 1);
  });
});

/** Characters that must be put in, taken out or changed, against all. */
function countFaults(read: string, meant: string): number {
  const [one, two] = [[...read.replace(/\s/gu, '')], [...meant.replace(/\s/gu, '')]];
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (const [index, character] of one.entries()) {
    const next = [index + 1];
    for (const [at, other] of two.entries())
      next.push(
        Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + (character === other ? 0 : 1)),
      );
    row = next;
  }
  return (row.at(-1) ?? 0) / two.length;
}
