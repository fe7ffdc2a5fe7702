import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { compareTitles, initialSection } from '../../../../src/archive/lists/initials.ts';
import { realArchive } from '../../../fixtures/archive/real.ts';

test.each([
  ['关于学习的通知', 'G'],
  ['《青海工运》征稿启事', 'Q'],
  ['“八一”前夕', 'B'],
  ['阿克苏来信', 'A'],
  ['哦，母亲', 'O'],
  ['做好工作', 'Z'],
  ['Z女士的故事', 'Z'],
  ['vivo工会', 'V'],
  ['2023年的打算', '其他'],
  ['……', '其他'],
])('%s stands under %s', (title, label) => {
  expect(initialSection(title).label).toBe(label);
});

test('letters agree with a table of pinyin, save for characters of more than one reading', () => {
  const titles = realArchive().articles.map(({ data }) => /\p{L}/u.exec(data.title)?.[0] ?? '');
  const different = [...new Set(titles)].filter((first) => {
    const readings = pinyin(first, { multiple: true, toneType: 'none', type: 'array' });
    return (
      /\p{Script=Han}/u.test(first) &&
      !readings.some((one) => one.charAt(0).toUpperCase() === initialSection(first).label)
    );
  });
  expect(different).toEqual([]);
});

test('titles stand in the order of their letters, marks before them passed over', () => {
  const titles = ['中国梦', '“八一”前夕', '《青海工运》征稿启事', '安全第一'];
  expect(titles.toSorted(compareTitles)).toEqual([
    '安全第一',
    '“八一”前夕',
    '《青海工运》征稿启事',
    '中国梦',
  ]);
});
