import { createIndex } from 'pagefind';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openEngine } from '../../../src/search/index/engine.ts';

vi.mock('pagefind', () => ({ createIndex: vi.fn(), close: vi.fn() }));

/** Pagefind as it answers, each answer with or without an error. */
function answer(errors: { open?: string; page?: string; files?: string }) {
  const list = (error: string | undefined) => (error === undefined ? [] : [error]);
  const index = {
    addCustomRecord: () => Promise.resolve({ errors: list(errors.page) }),
    writeFiles: () => Promise.resolve({ errors: list(errors.files), outputPath: '' }),
  };
  vi.mocked(createIndex).mockResolvedValue({
    errors: list(errors.open),
    index: errors.open === undefined ? index : undefined,
  } as never);
}
afterEach(() => void vi.resetAllMocks());

describe('what Pagefind cannot do is told, never passed over', () => {
  test('an index it cannot open', async () => {
    answer({ open: '内存不足' });
    await expect(openEngine(100)).rejects.toThrow('检索索引建不起来：内存不足');
  });

  test('a page it cannot take in', async () => {
    answer({ page: '这一页读不懂' });
    const engine = await openEngine(100);
    await expect(engine.addPage(['工会'])).rejects.toThrow('检索索引建不起来：这一页读不懂');
  });

  test('files it cannot give', async () => {
    answer({ files: '磁盘已满' });
    const engine = await openEngine(100);
    await expect(engine.addPage(['工会'])).resolves.toBeUndefined();
    await expect(engine.finish('')).rejects.toThrow('检索索引建不起来：磁盘已满');
  });
});
