import { expect, test } from 'vitest';
import { closeLines } from '../../../src/document/close-lines.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { writeHtml } from '../../../src/document/to-html.ts';
import { writeText } from '../../../src/document/to-text.ts';

const close = (mdx: string) => closeLines(parseDocument(mdx));

test.each([
  ['between Han', '这里\n第二行', '这里第二行'],
  ['between Han and figures', '共有\n640份', '共有640份'],
  ['between Latin words', 'open\nsource', 'open source'],
  ['behind a Latin mark', 'open,\nsource', 'open, source'],
  ['at the edge of bold', '这里\n**第二行**\n第三行', '这里<strong>第二行</strong>第三行'],
  ['between Latin words, one of them bold', 'open\n**source**', 'open <strong>source</strong>'],
  ['inside bold', '**这里\n第二行**', '<strong>这里第二行</strong>'],
  ['with blanks for an indent', '　　这里\n　　第二行　', '这里第二行'],
  ['with blanks before bold', '　　**这里**第二行', '<strong>这里</strong>第二行'],
])('a line of the file ends %s', (_, mdx, html) => {
  expect(writeHtml(close(mdx))).toBe(`<p>${html}</p>`);
});

test.each([
  ['two full-width blanks inside a line', '张三　　李四', '<p>张三　　李四</p>'],
  ['a break of print', '　　这里\\\n第二行', '<p class="lines">这里<br>\n第二行</p>'],
  [
    'the form of verse',
    '<Verse>\n　　这里\n第二行\n</Verse>',
    '<div class="verse">\n<p class="lines">　　这里<br>\n第二行</p>\n</div>',
  ],
])('%s stays', (_, mdx, html) => expect(writeHtml(close(mdx))).toBe(html));

test('cells and captions are closed too, and plain text has what the page has', () => {
  expect(writeText(close('> 这里\n> 第二行\n\n![甲](a.jpg "座谈会\n现场")'))).toEqual([
    '　　　　这里第二行',
    '［图片：座谈会现场］',
  ]);
});
