import { expect, test } from 'vitest';
import { markCorrections } from '../../../src/document/mark-corrections.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { writeHtml } from '../../../src/document/to-html.ts';

function render(mdx: string, archive: string): string {
  return writeHtml(markCorrections(parseDocument(mdx), [archive])).replace(
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
