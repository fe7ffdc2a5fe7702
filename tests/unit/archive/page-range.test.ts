import { expect, test } from 'vitest';
import { pageRange } from '../../../src/archive/page-range.ts';
import { findArticle, realArchive } from '../../fixtures/archive/real.ts';

const archive = realArchive();

test.each([
  ['qinghai-gongyun/2023-no2/03', { first: 8, last: 12 }],
  ['qinghai-gongyun/2023-no2/07', { first: 29, last: 29 }],
  ['qinghai-gongyun/2023-no2/35', { first: 51 }],
  ['qinghai-gongyun/2017-no9-10/cover', undefined],
  ['qing-zong-fa/2022-no11/index', undefined],
])('the pages of %s', (id, range) => {
  expect(pageRange(findArticle(archive, id))).toEqual(range);
});
