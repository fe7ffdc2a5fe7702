import { expect, test } from 'vitest';
import type { Finding } from '../../../src/findings/catalogue.ts';
import { makeReport } from '../../../src/findings/report.ts';
import { printJson } from '../../../src/findings/reporters/json.ts';
import { printTerminal } from '../../../src/findings/reporters/terminal.ts';

const wrong: Finding = {
  code: 'date-impossible',
  file: 'content/a/02.mdx',
  line: 7,
  message: 'date 写的“2023-02-30”：日历上没有这一天',
};
const doubtful: Finding = {
  code: 'digit-space',
  file: 'content/a/01.mdx',
  line: 12,
  message: '“8 月”里数字旁有空格',
  cure: '删去“8”后的空格。',
};
const groups = [{ title: 'a', lines: ['原文 10 字，没有着落 0'], data: { total: 10 } }];

test('a message has four parts: place, code, what is wrong, how to mend it', () => {
  const report = makeReport([wrong, doubtful, doubtful], groups, '共 1 期。', undefined);
  expect(printTerminal(report)).toBe(
    [
      'content/a/01.mdx:12  请核对  digit-space 数字与汉字之间有空格',
      '  “8 月”里数字旁有空格',
      '  怎么改：删去“8”后的空格。',
      '',
      'content/a/02.mdx:7  须改  date-impossible 日期不存在',
      '  date 写的“2023-02-30”：日历上没有这一天',
      '  怎么改：对照原件改日期；只知道年月的写成 "2023-02"。',
      '',
      'a',
      '  原文 10 字，没有着落 0',
      '',
      '共 1 期。',
      '✗ 有 1 条须改，1 条请核对。',
      '',
    ].join('\n'),
  );
});

test('a message that quotes a whole text is cut in its middle, in the terminal alone', () => {
  const long = { ...doubtful, message: `“${'甲'.repeat(1000)}”里数字旁有空格` };
  const report = makeReport([long], groups, '共 1 期。', undefined);
  expect(printTerminal(report).split('\n')[1]).toBe(
    `  “${'甲'.repeat(319)}……${'甲'.repeat(72)}”里数字旁有空格`,
  );
  expect(printJson(report)).toContain(long.message);
  const short = { ...doubtful, message: '甲'.repeat(400) };
  expect(printTerminal(makeReport([short], [], '', undefined))).toContain(`  ${short.message}\n`);
});

test('success prints a line too', () => {
  expect(printTerminal(makeReport([], [], '共 0 期。', undefined))).toBe('共 0 期。\n✓ 检查通过。\n');
  expect(printTerminal(makeReport([doubtful], [], '共 0 期。', undefined))).toContain(
    '✓ 检查通过，有 1 条请核对。',
  );
});

test('only the messages of one folder are kept when one is asked for', () => {
  expect(makeReport([wrong, doubtful], [], '', 'content/a/01.mdx').findings).toEqual([doubtful]);
  expect(makeReport([wrong], [], '', 'content/a/0').passed).toBe(true);
});

test('the JSON report says the same', () => {
  const report = JSON.parse(printJson(makeReport([wrong], groups, '共 1 期。', undefined, ['a']))) as unknown;
  expect(report).toEqual({
    passed: false,
    summary: '共 1 期。',
    drafts: ['a'],
    issues: [
      {
        ...wrong,
        severity: '须改',
        title: '日期不存在',
        cure: '对照原件改日期；只知道年月的写成 "2023-02"。',
      },
    ],
    figures: { a: { total: 10 } },
    lines: { a: ['原文 10 字，没有着落 0'] },
  });
});

test('the JSON report holds every word of the terminal’s, and the fix as data', () => {
  const fix = {
    does: '“8 月”改成“8月”',
    edits: [{ before: '8', wrong: ' ', after: '月', right: '', nth: 0, of: 1 }],
  };
  const report = makeReport([wrong, { ...doubtful, fix }], groups, '共 1 期。', undefined);
  const json = printJson(report);
  expect(JSON.parse(json)).toMatchObject({
    issues: [{ code: 'digit-space', fix }, { code: 'date-impossible' }],
  });
  const words = report.findings.flatMap(({ message, cure = '' }) => [message, cure]);
  for (const one of [...words, ...(groups[0]?.lines ?? []), '共 1 期。'])
    expect(json).toContain(JSON.stringify(one).slice(1, -1));
});

test('drafts are told in one line, the first of many by name, and are no messages', () => {
  const say = (drafts: string[]) => printTerminal(makeReport([], [], '共 4 期。', undefined, drafts));
  expect(say(['a/1'])).toBe(
    '共 4 期。\n草稿 1 期（a/1）：段落编号到公布时自动编好，现在不用管；已经公布过的，请找回它的 paragraphs.yaml。\n✓ 检查通过。\n',
  );
  expect(say(['a/1', 'a/2', 'a/3', 'a/4'])).toContain('草稿 4 期（a/1、a/2、a/3……）：');
});
