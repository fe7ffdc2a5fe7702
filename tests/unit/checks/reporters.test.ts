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
  const report = JSON.parse(printJson(makeReport([wrong], groups, '共 1 期。', undefined))) as unknown;
  expect(report).toEqual({
    passed: false,
    summary: '共 1 期。',
    issues: [{ ...wrong, severity: '须改', cure: '对照原件改日期；只知道年月的写成 "2023-02"。' }],
    figures: { a: { total: 10 } },
  });
});
