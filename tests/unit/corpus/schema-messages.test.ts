import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkSchema } from '../../../src/corpus/schema-messages.ts';

const schema = z.strictObject({
  title: z.string().optional(),
  pages: z.array(z.number().int().min(1).max(9)).min(1).max(2).optional(),
  kind: z.enum(['新闻', '通知']).optional(),
});
const tell = (data: object) => checkSchema(schema, data).breaches.map(({ message }) => message);

describe('a breach of a schema is told with what is written and what may be', () => {
  test.each([
    ['a list too long', { pages: [1, 2, 3] }, 'pages 写的是列表：至多 2 项'],
    ['a list too short', { pages: [] }, 'pages 写的是列表：至少要有 1 项'],
    ['a number too large', { pages: [10] }, 'pages.0 写的“10”：不能大于 9'],
    ['a number too small', { pages: [0] }, 'pages.0 写的“0”：不能小于 1'],
    ['a broken number', { pages: [1.5] }, 'pages.0 写的“1.5”：要写整数'],
    ['no text', { title: 7 }, 'title 写的“7”：要写文字（数字和日期要加引号）'],
    ['an empty field', { title: null }, 'title 写的是空的：要写文字（数字和日期要加引号）'],
    ['a word that is none of the list', { kind: '诗' }, 'kind 写的“诗”：只能是 新闻、通知'],
    ['a field mistyped', { tilte: '题' }, '不认识字段 tilte，是不是想写 title？'],
  ])('%s', (_, data, message) => {
    expect(tell(data)).toEqual([message]);
  });

  test('words of forty characters are shown whole, longer ones cut', () => {
    const written = (length: number) => tell({ kind: '字'.repeat(length) })[0];
    expect(written(40)).toContain(`“${'字'.repeat(40)}”`);
    expect(written(41)).toContain(`“${'字'.repeat(40)}…”`);
  });
});
