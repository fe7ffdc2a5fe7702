import { expect, test } from 'vitest';
import { findHiddenWords } from '../../../src/corpus/hidden-words.ts';
import type { Shown } from '../../../src/corpus/model.ts';
import { parseDocument } from '../../../src/document/parse.ts';

const texts = (body: string) =>
  ({ issues: [], articles: [{ data: {}, document: parseDocument(body) }] }) as unknown as Pick<
    Shown,
    'issues' | 'articles'
  >;

test.each([
  ['stands in a shown text', '省总宣教部发出通知。', '省总宣教部来稿。', []],
  ['stands there with blanks in it', '署名：省总 宣教 部', '省总宣教部来稿。', []],
  ['stands only in a hidden one', '省总发出通知。', '省总宣教部来稿。', ['省总宣教部']],
  [
    'is only made by the end of a paragraph',
    '通知到省总\n\n宣教部长到会。',
    '省总宣教部来稿。',
    ['省总宣教部'],
  ],
  ['stands in none', '通知。', '来稿。', []],
])('a name that %s', (_, shown, hidden, found) =>
  expect([...findHiddenWords(['省总宣教部'], texts(shown), texts(hidden))]).toEqual(found),
);
