import { expect, test } from 'vitest';
import {
  compareAddress,
  readArticle,
  readChosen,
  writeChosen,
} from '../../../src/elements/text-compare/compare-address.ts';

const [ONE, OTHER, NOTICE] = [
  'neibu-tongbao/2020-no16/01',
  'qinghai-gongyun/2023-no2/03',
  'qing-zong-fa/2022-no11',
];

test.each([[[]], [[ONE]], [[ONE, OTHER]], [[ONE, OTHER, NOTICE]]])(
  'what an address names is read out of it: %j',
  (articles) => {
    expect(readChosen(writeChosen(articles))).toEqual(articles);
  },
);

test('names three at most, each once', () => {
  expect(readChosen(writeChosen([ONE, OTHER, NOTICE, 'a/b/c']))).toEqual([ONE, OTHER, NOTICE]);
  expect(readChosen(`?a=${ONE}&b=${ONE}&c=${OTHER}`)).toEqual([ONE, OTHER]);
});

test('leads to the page with the paths of articles, the short one of a document', () => {
  expect(compareAddress([ONE, `${NOTICE}/index`])).toBe(
    '/compare/?a=neibu-tongbao/2020-no16/01&b=qing-zong-fa/2022-no11',
  );
});

test.each([
  ['https://host/neibu-tongbao/2020-no16/01/', ONE],
  ['http://host:8080/neibu-tongbao/2020-no16/01/?q=工会#p3', ONE],
  [' /neibu-tongbao/2020-no16/01 ', ONE],
  ['neibu-tongbao/2020-no16/01/index.html', ONE],
  ['https://host/x/qing-zong-fa/2022-no11/#p2', `x/${NOTICE}`],
  ['https://host/', undefined],
  ['https://host/search/', undefined],
  ['工会 改革', undefined],
  ['', undefined],
])('an article in what is pasted: %j is %s', (typed, article) => {
  expect(readArticle(typed)).toBe(article);
});
