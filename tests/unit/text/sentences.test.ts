import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['甲。乙。', ['甲。', '乙。']],
    ['他说：“好。”又说：“行！”', ['他说：“好。”', '又说：“行！”']],
    ['做好三件事：一是学习；二是宣传；三是落实', ['做好三件事：一是学习；', '二是宣传；', '三是落实']],
    ['真的？！好……再来', ['真的？！', '好……', '再来']],
    ['增长3.5%，达到12.6万人', ['增长3.5%，达到12.6万人']],
    ['没有句号', ['没有句号']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('a sentence too long for one breath is cut at its commas', () => {
    const text = `${'这是一个分句，'.repeat(60)}完。`;
    const parts = split(text);
    expect(parts.join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/，$/);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(60);
  });

  test('nothing is lost where there is nowhere to cut', () => {
    const parts = split('字'.repeat(500));
    expect(parts.join('')).toBe('字'.repeat(500));
    expect(parts.map((part) => part.length)).toEqual([...Array<number>(8).fill(60), 20]);
  });

  test('a number or a foreign word is never cut', () => {
    expect(split(`${'字'.repeat(57)}12.5%的人`)).toEqual(['字'.repeat(57), '12.5%的人']);
    expect(split(`${'字'.repeat(56)}GB/T7714的人`)).toEqual([`${'字'.repeat(56)}GB/`, 'T7714的人']);
    expect(split('9'.repeat(100)).join('')).toBe('9'.repeat(100));
  });
});
