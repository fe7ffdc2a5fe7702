import { expect, test } from 'vitest';
import { findEvidence, foldSource } from '../../../src/desk/form/find-evidence.ts';
import { printedArticle } from '../../../src/schema/printed-article.ts';
import { printedIssue } from '../../../src/schema/printed-issue.ts';

const linesOf = (
  data: object,
  prints: typeof printedArticle | typeof printedIssue,
  source: string,
  near?: [number, number],
) => findEvidence(data, prints, foldSource(source, near)).map(({ path, line }) => [path.join('.'), line]);

test('each printed value leads to the line that prints it, however print sets it', () => {
  const source =
    '××县总工会文件\n×总发[1987]3 号\n各乡镇总工会：\n一九八七年\n1987年06月20日\n（共印60份）\n主办单位：××县总工会\n共60页';
  const data = {
    title: '没有印的',
    notice: {
      number: '×总发〔1987〕3号',
      recipients: '各乡镇总工会',
      issuedOn: '1987-06-20',
      copies: 60,
      printedBy: { ids: ['xian-zong'], name: '××县总工会' },
    },
    pageStart: 60,
  };
  expect(linesOf(data, printedArticle, source)).toEqual([
    ['notice.number', 2],
    ['notice.recipients', 3],
    ['notice.issuedOn', 5],
    ['notice.copies', 6],
    ['notice.printedBy.name', 1],
  ]);
  expect(
    linesOf(
      { year: 1987, numbers: [3], distribution: ['省总工会', '市总工会'] },
      printedIssue,
      '1987年第3期\n分送：省总工会\n　　　市总工会',
    ),
  ).toEqual([
    ['year', 1],
    ['numbers.0', 1],
    ['distribution.0', 2],
    ['distribution.1', 3],
  ]);
});

test('what stands twice is taken where the item stands, and what was inferred has no line', () => {
  const source = '目录\n工作报告 王某\n一\n工作报告\n王某\n1990年5月';
  const data = { title: '工作报告', date: '1990-05', dateInferred: '据版权页' };
  expect(linesOf(data, printedArticle, source, [3, 6])).toEqual([['title', 4]]);
  expect(linesOf(data, printedArticle, source)).toEqual([['title', 2]]);
});
