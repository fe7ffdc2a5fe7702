import { expect, test } from 'vitest';
import { formatBibtex } from '../../../src/cite/bibtex.ts';
import { citeArticle, type Citation } from '../../../src/cite/citation.ts';
import { toCslItem } from '../../../src/cite/csl.ts';
import { formatGbt7714 } from '../../../src/cite/gbt7714.ts';
import { citationTags } from '../../../src/cite/meta-tags.ts';
import { formatRis } from '../../../src/cite/ris.ts';
import { formatRunning } from '../../../src/cite/running-form.ts';
import type { Designation } from '../../../src/text/designation.ts';
import { findArticle, realArchive } from '../../fixtures/archive/real.ts';

const ORIGIN = 'https://wenxian.example.cn';
const article = citeArticle(findArticle(realArchive(), 'qinghai-gongyun/2023-no2/03'), ORIGIN);
const inIssue = (designation: Designation): Citation => ({
  ...article,
  title: '论工会',
  year: 2024,
  designation,
  pageStart: 5,
  pageEnd: 8,
});

/** What an issue is called by; the source in GB/T 7714 of 2025 and of 2015; the running form. */
test.each<[Designation, gbt2025: string, gbt2015: string, running: string]>([
  [{ numbers: [], special: '增刊1' }, '2024（增刊1）：5-8', '2024(增刊1): 5-8', '2024年增刊1'],
  [{ numbers: [], special: '增刊第2期' }, '2024（增刊2）：5-8', '2024(增刊2): 5-8', '2024年增刊第2期'],
  [{ numbers: [], special: '增刊（上）' }, '2024（增刊上）：5-8', '2024(增刊上): 5-8', '2024年增刊（上）'],
  [{ numbers: [3], special: '增刊' }, '2024（3增刊）：5-8', '2024(3增刊): 5-8', '2024年第3期增刊'],
  [{ numbers: [6], special: '专刊' }, '2024（6）：5-8', '2024(6): 5-8', '2024年第6期（专刊）'],
  [{ numbers: [], special: '创刊号' }, '2024（创刊号）：5-8', '2024(创刊号): 5-8', '2024年创刊号'],
  [
    { numbers: [12], endYear: 2025, endNumbers: [1] },
    '2024（12）/2025（1）：5-8',
    '2024(12)/2025(1): 5-8',
    '2024年第12期—2025年第1期',
  ],
  [{ numbers: [9, 10] }, '2024（9/10）：5-8', '2024(9/10): 5-8', '2024年第9-10期'],
  [{ numbers: [9, 10, 11] }, '2024（9-11）：5-8', '2024(9-11): 5-8', '2024年第9-11期'],
  [{ numbers: [1, 3] }, '2024（1/3）：5-8', '2024(1/3): 5-8', '2024年第1、3期'],
  [{ numbers: [], running: [123] }, '2024（总第123期）：5-8', '2024(总第123期): 5-8', '2024年总第123期'],
  [{ numbers: [2], running: [123] }, '2024（2）：5-8', '2024(2): 5-8', '2024年第2期'],
  [{ numbers: [3], volume: 12 }, '2024，12（3）：5-8', '2024, 12(3): 5-8', '2024年第12卷第3期'],
  [{ numbers: [], volume: 12 }, '2024，12：5-8', '2024, 12: 5-8', '2024年第12卷'],
  [{ numbers: [3], part: '上' }, '2024（3上）：5-8', '2024(3上): 5-8', '2024年第3期（上）'],
  [
    { numbers: [3], printing: '第二次印刷' },
    '2024（3，第二次印刷）：5-8',
    '2024(3, 第二次印刷): 5-8',
    '2024年第3期（第二次印刷）',
  ],
])('%j', (designation, gbt2025, gbt2015, running) => {
  const citation = inIssue(designation);
  expect(formatGbt7714(citation)).toBe(`王东明. 论工会[J]. 青海工运，${gbt2025}.`);
  expect(formatGbt7714(citation, { edition: 2015 })).toBe(`王东明. 论工会[J]. 青海工运, ${gbt2015}.`);
  expect(formatRunning(citation)).toBe(`王东明：《论工会》，《青海工运》${running}，第5—8页。`);
});

test('the files and the head of a page have volume and number apart', () => {
  const citation = inIssue({ numbers: [], volume: 12, special: '增刊1' });
  expect(toCslItem(citation)).toMatchObject({ volume: '12', issue: '增刊1' });
  expect(formatBibtex(citation)).toContain('volume      = {12}');
  expect(formatBibtex(citation)).toContain('number      = {增刊1}');
  expect(formatRis(citation)).toContain('VL  - 12\r\nIS  - 增刊1\r\n');
  expect(citationTags(citation)).toEqual(
    expect.arrayContaining([
      ['citation_volume', '12'],
      ['citation_issue', '增刊1'],
    ]),
  );
});

test('two authors of one name are two in every form, and one who speaks and writes is one', () => {
  const source = findArticle(realArchive(), 'qinghai-gongyun/2023-no2/03');
  const data = {
    ...source.data,
    speakers: [],
    authors: [
      { person: 'zhang-wei', name: '张伟' },
      { person: 'zhang-wei-2', name: '张伟' },
      { person: 'ma-jixiao', name: '马吉孝' },
    ],
  };
  const citation = citeArticle({ ...source, data }, ORIGIN);
  expect(citation.authors.map(({ name }) => name)).toEqual(['张伟', '张伟', '马吉孝']);
  expect(formatGbt7714(citation)).toMatch(/^张伟，张伟，马吉孝\. /u);
  expect(formatBibtex(citation)).toContain('{张伟 and 张伟 and 马吉孝}');
  expect(formatRis(citation).match(/AU {2}- 张伟/gu)).toHaveLength(2);
  expect(toCslItem(citation).author).toHaveLength(3);
  expect(citationTags(citation).filter(([name]) => name === 'citation_author')).toHaveLength(3);
  expect(formatRunning(citation)).toMatch(/^张伟、张伟、马吉孝：/u);
  const ma = { person: 'ma-jixiao', name: '马吉孝' };
  const both = citeArticle(
    { ...source, data: { ...data, speakers: [ma], authors: [ma] }, spoken: true },
    ORIGIN,
  );
  expect(both.authors).toHaveLength(1);
});

test('of a person who was renamed the printed form is cited', () => {
  const source = findArticle(realArchive(), 'qinghai-gongyun/2023-no2/03');
  const data = { ...source.data, speakers: [], authors: [{ person: 'wang-dongming', name: '王冬明' }] };
  expect(formatGbt7714(citeArticle({ ...source, data }, ORIGIN))).toMatch(/^王冬明\. /u);
});
