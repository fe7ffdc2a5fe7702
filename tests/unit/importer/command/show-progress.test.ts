import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../../../src/importer/command/show-progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is done within a second is not told', () => {
  const written: string[] = [];
  const progress = showProgress({ write: (text) => written.push(text) });
  progress.say('正在读“a.docx”');
  vi.advanceTimersByTime(900);
  progress.end();
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

test('from the second second on each step is told once, and at a terminal on one line with its seconds', () => {
  const [file, terminal]: string[][] = [[], []];
  const all = [
    showProgress({ write: (text) => file?.push(text) }),
    showProgress({ write: (text) => terminal?.push(text), isTTY: true }),
  ];
  all.forEach((progress) => progress.say('正在读“a.docx”'));
  vi.advanceTimersByTime(2000);
  all.forEach((progress) => progress.say('正在分篇、接句'));
  all.forEach((progress) => progress.end());
  expect(file).toEqual(['正在读“a.docx”…\n', '正在分篇、接句…\n']);
  expect(terminal?.[1]).toBe('\r\u001b[K正在读“a.docx”（2 秒）');
  expect(terminal?.at(-1)).toBe('\r\u001b[K');
});
