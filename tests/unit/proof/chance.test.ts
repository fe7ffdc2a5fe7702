import { describe, expect, test } from 'vitest';
import { makeGramTable } from '../../../src/proof/gram-table.ts';
import { normalise } from '../../../src/proof/normal-form.ts';
import { makeProver } from '../../../src/proof/prove-piece.ts';

const HIDDEN =
  '各单位要认真落实西宁市总工会慰问一线职工时提出的要求，名单：张三记过李四警告王五免职。张三记过慰问一线职工时提出。';
const SHOWN = ['西宁市总工会', '慰问一线职工时提出了三点希望', '张三', '记过', '李四', '警告'];

function prove(text: string): string[] {
  const grams = makeGramTable();
  grams.add(normalise(HIDDEN).run);
  const secrets = {
    audience: 'public',
    grams,
    words: [],
    pictures: [],
    hidden: [{ item: 'a/1/01', text: HIDDEN }],
    shown: SHOWN,
    fingerprint: '',
  } as const;
  return makeProver(secrets)
    .proveText(text)
    .map(({ words }) => words);
}

describe('what a break parts', () => {
  test('is no leak where both sides may be read, and one is most of it', () =>
    expect(prove('<p>西宁市总工会</p><p>慰问一线职工时提出了三点希望</p>')).toEqual([]));

  test('is one where it is not parted', () =>
    expect(prove('<p>西宁市总工会<b>慰问一线职工时提出</b></p>')).toEqual([
      '西宁市总工会慰问一线职工时提出',
    ]));

  test('is one where a side may not be read', () =>
    expect(prove('落实西宁市总工会\n慰问一线职工时提出')).toEqual(['落实西宁市总工会慰问一线职工时提出']));

  test('is one where more than two meet, whoever may read them and however long one is', () =>
    expect(prove('<td>张三</td><td>记过</td><td>慰问一线职工时提出</td>')).toEqual([
      '张三记过慰问一线职工时提出',
    ]));

  test('is one where it is put together of many pieces', () =>
    expect(prove('<td>张三</td><td>记过</td><td>李四</td><td>警告</td><td>王五免职</td>')).toEqual([
      '张三记过李四警告王五免职',
    ]));
});
