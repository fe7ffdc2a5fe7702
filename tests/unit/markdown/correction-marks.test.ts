import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { remarkCorrectionMarks } from '../../../src/markdown/correction-marks.ts';
import { parseMdx } from '../../../src/markdown/text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function render(mdx: string, archive: string): string {
  const corrections = [
    { kind: 'query', article: '02', source: '别篇', archive: '别篇', reason: '不在这一篇' },
    { kind: 'misread', article: '01', source: '误', archive, reason: '误识' },
  ];
  writeFileSync(join(folder, 'corrections.yaml'), stringify(corrections));
  const tree = parseMdx(mdx);
  remarkCorrectionMarks()(tree, new VFile({ path: join(folder, '01.mdx') }));
  return toHtml(toHast(tree)).replace(
    /<a id="m1" href="#c1" class="correction-mark" aria-label="校勘记第1条" data-number="1"><\/a>/g,
    '^',
  );
}

test.each([
  [
    'in running text',
    '省卫健委等地区和单位举行宣讲。',
    '地区和单位',
    '<p>省卫健委等地区和单位^举行宣讲。</p>',
  ],
  ['at the end of a paragraph', '省卫健委等地区和单位', '地区和单位', '<p>省卫健委等地区和单位^</p>'],
  [
    'inside bold',
    '**一要加强地区和单位联动。**各级',
    '地区和单位',
    '<p><strong>一要加强地区和单位^联动。</strong>各级</p>',
  ],
  [
    'across the end of bold',
    '**一要加强地区。**和单位',
    '地区。和单',
    '<p><strong>一要加强地区。</strong>和单^位</p>',
  ],
  ['only at the first place', '地区和单位，地区和单位', '地区和单位', '<p>地区和单位^，地区和单位</p>'],
  ['nowhere, where the words stand in a field', '正文。', '题名里的字', '<p>正文。</p>'],
])('a mark stands %s', (_, mdx, archive, html) => {
  expect(render(`${mdx}\n`, archive)).toBe(html);
});
