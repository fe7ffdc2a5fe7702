import { expect, test } from 'vitest';
import { readNames } from '../../../src/search/index/read-names.ts';
import { realArchive } from '../../fixtures/archive/real.ts';

const names = readNames(realArchive());

test.each([
  ['wu-jianjun', '省总工会党组成员、副主席（2023年2月7日）'],
  ['ma-jixiao', '中华全国总工会副主席、省总工会主席（2023年2月17日）'],
  ['li-zhong', '省总党组书记、常务副主席（2017年9月22日）'],
  ['hou-meiling', '责任编辑（2023年）'],
])(
  'the card of %s shows the leading post, and a duty in a masthead only where there is no other',
  (id, fact) => {
    expect(names.find(({ url }) => url === `/people/${id}/`)?.facts[0]).toBe(fact);
  },
);
