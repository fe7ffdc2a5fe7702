import { describe, expect, test } from 'vitest';
import { present } from '../../present.ts';
import { addressMail, readReport, writeReport, type Reported } from '../../../src/text/error-report.ts';

const REPORTED: Reported = {
  site: '工运文献库',
  title: '在一届二次会议上的讲话（摘要）',
  article: 'gongyun/2023-no2/03',
  paragraph: 'p12',
  number: 11,
  address: 'https://archive.test/x/gongyun/2023-no2/03/#p12',
  version: '2026-11-20',
  text: '二要继续加强思想引领。当今世界正经历百年未有之大变局。',
};
const READ = {
  article: REPORTED.article,
  paragraph: 'p12',
  version: '2026-11-20',
  text: REPORTED.text,
  isCut: false,
  problem: '',
};
const written = writeReport(REPORTED);
/** The words of the reader behind a report. */
const withProblem = (words: string) => `${written}${words}`;

test('a report is read back as it was written', () => {
  expect(readReport(written)).toEqual(READ);
  expect(readReport(withProblem('“思想引领”前多一字。\n另有一处'))).toEqual({
    ...READ,
    problem: '“思想引领”前多一字。\n另有一处',
  });
});

test.each<[string, Partial<Reported>]>([
  ['without an address and a version', { address: '', version: undefined }],
  ['of two paragraphs', { text: '第一段。\n第二段：完。' }],
  ['of words with colons and labels in their midst', { text: '他说：问题：在于落实；原文：见附件' }],
  ['of cells', { text: '人数\t3504' }],
  ['of a notice', { article: 'gongfa/2022-no11/index' }],
  ['of an article whose title ends in brackets', { title: '通知（试行）（2023-no2/x）' }],
  ['of a title on no ground', { title: '' }],
])('%s', (_, change) => {
  const reported = { ...REPORTED, ...change };
  const { article, paragraph, version, text } = reported;
  expect(readReport(writeReport(reported))).toEqual({
    ...READ,
    article,
    paragraph,
    version,
    text: text.trim(),
  });
});

describe('as it comes', () => {
  test('by mail, its text cut short and lines of Windows', () => {
    const long = { ...REPORTED, text: '字'.repeat(100) };
    const body = present(new URL(addressMail('mailto:a@b.cn', long)).searchParams.get('body'));
    expect(readReport(`${body}漏字\r\n`)).toEqual({
      ...READ,
      text: '字'.repeat(60),
      isCut: true,
      problem: '漏字',
    });
  });

  test.each([
    ['quoted', (text: string) => text.replace(/^/gmu, '> ')],
    ['quoted twice, with marks of either width', (text: string) => text.replace(/^/gmu, '> ＞')],
    [
      'with half-width colons and brackets',
      (text: string) => text.replace(/：/gu, ': ').replace(/（/gu, ' (').replace(/）/gu, ')'),
    ],
    [
      'indented, between other words',
      (text: string) => `王编辑：\n您好！见下。\n\n${text.replace(/^/gmu, '　 ')}\n`,
    ],
    ['with empty lines between', (text: string) => text.replace(/\n/gu, '\r\n\r\n')],
  ])('%s', (_, change) => {
    const { article, paragraph, version, text } = present(readReport(change(written)));
    expect({ article, paragraph, version, text: text.replace(/[:：]\s*/gu, '：') }).toEqual({
      article: READ.article,
      paragraph: 'p12',
      version: '2026-11-20',
      text: READ.text,
    });
  });

  test('with lines broken at any place', () => {
    const broken = written
      .split('\n')
      .map((line) => line.replace(/(.{14})(?=.)/gu, '$1\n'))
      .join('\n');
    const read = present(readReport(broken));
    expect({ ...read, text: read.text.replace(/\n/gu, '') }).toEqual(READ);
  });

  test('without its head, by the address or the subject of the mail', () => {
    expect(readReport('网址：https://archive.test/x/gongyun/2023-no2/03/#p12\n原文：完。')).toMatchObject({
      article: 'gongyun/2023-no2/03',
      paragraph: 'p12',
      text: '完。',
    });
    expect(readReport('主题：报错：gongyun/2023-no2/03 p12')).toMatchObject({ paragraph: 'p12', text: '' });
  });

  test('with a notice named by its issue alone', () => {
    expect(readReport('篇目：通知（gongfa/2022-no11）')).toMatchObject({
      article: 'gongfa/2022-no11/index',
      paragraph: undefined,
    });
  });
});

test.each(['', '你好', '篇目：没有编号', '原文：只有原文', '篇目：（../../etc）'])('no report: %j', (text) =>
  expect(readReport(text)).toBeUndefined(),
);
