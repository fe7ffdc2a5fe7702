import { describe, expect, test } from 'vitest';
import { nameDesignation, shortDesignation, type Designation } from '../../../src/text/designation.ts';
import { readIssueName, writeIssueName } from '../../../src/text/issue-name.ts';
import { mentionsSpecial, parseIssueNumber, type IssueNumber } from '../../../src/text/issue-number.ts';

/**
 * What an issue may be called: its fields, the name inside its year, the number of a reference (GB/T 7714 puts it in
 * brackets behind the year and the volume), and the folder, which is the address.
 */
const CASES: readonly (readonly [fields: Designation, name: string, short: string, folder: string])[] = [
  [{ numbers: [2] }, '第2期', '2', '2024-no2'],
  [{ numbers: [9, 10] }, '第9-10期', '9/10', '2024-no9-10'],
  [{ numbers: [9, 10, 11] }, '第9-11期', '9-11', '2024-no9-11'],
  [{ numbers: [1, 2, 3, 4, 5, 6] }, '第1-6期', '1-6', '2024-no1-6'],
  [{ numbers: [1, 3] }, '第1、3期', '1/3', '2024-no1-no3'],
  [{ numbers: [1, 2, 4] }, '第1-2、4期', '1/2/4', '2024-no1-2-no4'],
  [{ numbers: [12], endYear: 2025, endNumbers: [1] }, '第12期—2025年第1期', '12/1', '2024-no12-2025-no1'],
  [
    { numbers: [11, 12], endYear: 2025, endNumbers: [1, 2], volume: 3 },
    '第3卷第11-12期—2025年第1-2期',
    '11/12/1/2',
    '2024-v3-no11-12-2025-no1-2',
  ],
  [{ numbers: [3], apart: '6月10日' }, '第3期（6月10日）', '3，6月10日', '2024-no3'],
  [{ numbers: [2], running: [118] }, '第2期', '2', '2024-no2'],
  [{ numbers: [], running: [123] }, '总第123期', '总第123期', '2024-z123'],
  [{ numbers: [], running: [123, 124] }, '总第123-124期', '总第123-124期', '2024-z123-124'],
  [{ numbers: [], special: '增刊' }, '增刊', '增刊', '2024-s'],
  [{ numbers: [], special: '增刊1' }, '增刊1', '增刊1', '2024-s1'],
  [{ numbers: [], special: '增刊第2期' }, '增刊第2期', '增刊2', '2024-s2'],
  [{ numbers: [], special: '增刊（二）' }, '增刊（二）', '增刊2', '2024-s2'],
  [{ numbers: [], special: '增刊上' }, '增刊上', '增刊上', '2024-s-shang'],
  [{ numbers: [], special: '增刊（下）' }, '增刊（下）', '增刊下', '2024-s-xia'],
  [{ numbers: [], special: '增刊', running: [124] }, '增刊', '增刊', '2024-s'],
  [{ numbers: [3], special: '增刊' }, '第3期增刊', '3增刊', '2024-no3-s'],
  [{ numbers: [], special: '专刊' }, '专刊', '专刊', '2024-zhuankan'],
  [{ numbers: [], special: '特刊2' }, '特刊2', '特刊2', '2024-tekan2'],
  [{ numbers: [], special: '第三专辑' }, '第三专辑', '专辑3', '2024-zhuanji3'],
  [
    { numbers: [], special: '庆祝建党100周年专刊' },
    '庆祝建党100周年专刊',
    '庆祝建党100周年专刊',
    '2024-zhuankan',
  ],
  [{ numbers: [6], special: '专刊' }, '第6期（专刊）', '6', '2024-no6'],
  [{ numbers: [], special: '试刊' }, '试刊', '试刊', '2024-shikan'],
  [{ numbers: [], special: '试刊号' }, '试刊号', '试刊号', '2024-shikan'],
  [{ numbers: [], special: '试刊第1期' }, '试刊第1期', '试刊1', '2024-shikan1'],
  [{ numbers: [], special: '创刊号' }, '创刊号', '创刊号', '2024-chuangkan'],
  [{ numbers: [1], special: '创刊号' }, '第1期（创刊号）', '1', '2024-no1'],
  [{ numbers: [], special: '春季号' }, '春季号', '春季号', '2024-chunjihao'],
  [{ numbers: [3], volume: 12 }, '第12卷第3期', '3', '2024-v12-no3'],
  [{ numbers: [], volume: 12 }, '第12卷', '', '2024-v12'],
  [{ numbers: [3], part: '上' }, '第3期（上）', '3上', '2024-no3-shang'],
  [{ numbers: [3], part: '上半月' }, '第3期（上半月）', '3上半月', '2024-no3-shangbanyue'],
  [{ numbers: [3], printing: '第二次印刷' }, '第3期（第二次印刷）', '3，第二次印刷', '2024-no3-r2'],
  [{ numbers: [3], printing: '再版' }, '第3期（再版）', '3，再版', '2024-no3-r2'],
  [{ numbers: [] }, '', '', '2024'],
];

describe('a designation', () => {
  test.each(CASES)('%j is called %s, cited %s, and lies in %s', (fields, name, short, folder) => {
    expect(nameDesignation(fields)).toBe(name);
    expect(shortDesignation(fields)).toBe(short);
    expect(writeIssueName(2024, fields)).toBe(folder);
  });

  test.each([
    [[16], '16号'],
    [[9, 10], '9-10号'],
    [[], ''],
  ])('documents are numbered in 号: %j', (numbers, name) => {
    expect(nameDesignation({ numbers }, '号')).toBe(name);
  });

  test.each([
    ['2024-no2', { year: 2024, numbers: [2] }],
    ['2024-no9-10', { year: 2024, numbers: [9, 10] }],
    ['2024-no9-11', { year: 2024, numbers: [9, 10, 11] }],
    ['2024-no1-no3', { year: 2024, numbers: [1, 3] }],
    ['2024-no12-2025-no1', { year: 2024, numbers: [12], endYear: 2025, endNumbers: [1] }],
    [
      '2024-v3-no11-12-2025-no1-2-b',
      { year: 2024, volume: 3, numbers: [11, 12], endYear: 2025, endNumbers: [1, 2] },
    ],
    [
      '2024-no6-2025-no1-zhuankan',
      { year: 2024, numbers: [6], endYear: 2025, endNumbers: [1], special: '专刊' },
    ],
    ['2024-no3-b', { year: 2024, numbers: [3] }],
    ['2024-no3-shang', { year: 2024, numbers: [3], part: '上' }],
    ['2024-no3-s', { year: 2024, numbers: [3], special: '增刊' }],
    ['2024-no3-r2', { year: 2024, numbers: [3] }],
    ['2024-no3-qingnian', { year: 2024, numbers: [3] }],
    ['2024-s', { year: 2024, special: '增刊' }],
    ['2024-s2', { year: 2024, special: '增刊2' }],
    ['2024-s-xia', { year: 2024, special: '增刊下' }],
    ['2024-shikan1', { year: 2024, special: '试刊1' }],
    ['2024-chuangkan', { year: 2024, special: '创刊号' }],
    ['2024-zhuankan', { year: 2024, special: '专刊' }],
    ['2024-z123', { year: 2024, running: [123] }],
    ['2024-v12-no3', { year: 2024, volume: 12, numbers: [3] }],
    ['2024-05-18', { year: 2024 }],
    ['2018-xining', { year: 2018 }],
    ['2018', { year: 2018 }],
    ['xining', {}],
  ])('the folder %s says %j', (folder, said) => {
    expect(readIssueName(folder)).toEqual(said);
  });
});

/** What a masthead prints, and what is read in it. */
const PRINTED: readonly (readonly [line: string, read: Partial<IssueNumber> | undefined])[] = [
  ['第16期', { numbers: [16] }],
  ['第（16）期', { numbers: [16] }],
  ['2024年第2期', { year: 2024, numbers: [2] }],
  ['2024年第2期（总第118期）', { year: 2024, numbers: [2], running: [118] }],
  ['第7期（总第215期）', { numbers: [7], running: [215] }],
  ['（总第123期）', { numbers: [], running: [123] }],
  ['总第一百二十三期', { numbers: [], running: [123] }],
  ['1986年12月 总第8期', { year: 1986, numbers: [], running: [8] }],
  ['2024年第9-10期（总第123-124期）', { year: 2024, numbers: [9, 10], running: [123, 124] }],
  ['2017年第9-10期', { year: 2017, numbers: [9, 10] }],
  ['2024年第9-11期合刊', { year: 2024, numbers: [9, 10, 11] }],
  ['2024年第九至十一期', { year: 2024, numbers: [9, 10, 11] }],
  ['2024年第9期至第11期', { year: 2024, numbers: [9, 10, 11] }],
  ['第9、10、11期', { numbers: [9, 10, 11] }],
  ['2024年第1、3期', { year: 2024, numbers: [1, 3] }],
  ['2024年第1/2期', { year: 2024, numbers: [1, 2] }],
  ['2023年第12期—2024年第1期', { year: 2023, numbers: [12], endYear: 2024, endNumbers: [1] }],
  ['2023年第12期—2024年第1期 合刊', { year: 2023, numbers: [12], endYear: 2024, endNumbers: [1] }],
  ['2023年第6期/2024年第1期', { year: 2023, numbers: [6], endYear: 2024, endNumbers: [1] }],
  [
    '二〇二三年第十一至十二期、二〇二四年第一期（总第100—102期）',
    { year: 2023, numbers: [11, 12], endYear: 2024, endNumbers: [1], running: [100, 101, 102] },
  ],
  ['2023年第1期至2024年第12期', { year: 2023, numbers: [1] }],
  ['2023年第12期，2025年第1期', { year: 2023, numbers: [12] }],
  ['2024年增刊', { year: 2024, numbers: [], special: '增刊' }],
  ['2024年 增 刊', { year: 2024, numbers: [], special: '增刊' }],
  ['增刊1', { numbers: [], special: '增刊1' }],
  ['2024年增刊第2期', { year: 2024, numbers: [], special: '增刊第2期' }],
  ['2024年增刊（上）', { year: 2024, numbers: [], special: '增刊（上）' }],
  ['青海工运 2024年增刊（总第124期）', { year: 2024, numbers: [], special: '增刊', running: [124] }],
  ['《川江工运》增刊', { numbers: [], special: '增刊' }],
  ['2024年第3期增刊', { year: 2024, numbers: [3], special: '增刊' }],
  ['2024年第6期（专刊）', { year: 2024, numbers: [6], special: '专刊' }],
  ['1985年第1期（创刊号）', { year: 1985, numbers: [1], special: '创刊号' }],
  ['创刊号', { numbers: [], special: '创刊号' }],
  ['（创刊号）', { numbers: [], special: '创刊号' }],
  ['1985年 创刊号', { year: 1985, numbers: [], special: '创刊号' }],
  ['试刊', { numbers: [], special: '试刊' }],
  ['试刊第1期', { numbers: [], special: '试刊第1期' }],
  ['1984年试刊号', { year: 1984, numbers: [], special: '试刊号' }],
  ['号外', { numbers: [], special: '号外' }],
  ['第12卷 第3期', { numbers: [3], volume: 12 }],
  ['第12卷第3期 2024年3月', { year: 2024, numbers: [3], volume: 12 }],
  ['Vol.12 No.3', { numbers: [3], volume: 12 }],
  ['第十二卷第三期', { numbers: [3], volume: 12 }],
  ['2024年第3期（上）', { year: 2024, numbers: [3], part: '上' }],
  ['2024年第3期·上半月', { year: 2024, numbers: [3], part: '上半月' }],
  ['2024年第3期（下册）', { year: 2024, numbers: [3], part: '下册' }],
  ['2024年第3期（第二次印刷）', { year: 2024, numbers: [3], printing: '第二次印刷' }],
  ['2024年3月第1次印刷', undefined],
  ['2024·2', { year: 2024, numbers: [2] }],
  ['NO.2 2024', { year: 2024, numbers: [2] }],
  ['廉政教育专刊', undefined],
  ['关于出版增刊的通知', undefined],
  ['本刊增刊征稿启事', undefined],
  ['第3期培训班', { numbers: [3] }],
  ['2024年5月18日', undefined],
];

describe('the number of an issue as it is printed', () => {
  test.each(PRINTED)('%s is read as %j', (line, read) => {
    expect(parseIssueNumber(line)).toEqual(read);
  });

  test.each([
    ['廉政教育专刊 2024年', true],
    ['青海工运增刊', true],
    ['2024年增刊', false],
    ['第16期', false],
    ['关于出版增刊的通知，请各单位认真组织学习，并于月底以前把征订数报来', false],
  ])('%s: whether something is said of a special issue that was not read: %s', (line, mentioned) => {
    expect(mentionsSpecial(line)).toBe(mentioned);
  });
});
