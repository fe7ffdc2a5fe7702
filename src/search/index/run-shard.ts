import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ShardInput } from './build-shard.ts';
import type { ShardJob } from './shard-process.ts';

/**
 * Builds a shard into a folder in a process of its own, Pagefind being another below it; both have ended, and
 * their memory is given back, when this resolves.
 * @throws Error in Chinese when the shard cannot be built.
 */
export async function runShard(folder: string, input: ShardInput): Promise<void> {
  const child = fork(join(import.meta.dirname, 'shard-process.ts'), [], {
    // Almost all it holds is used once: with a small nursery it keeps 240 MB for 2 million characters, else 450.
    execArgv: ['--max-semi-space-size=4'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let reason = '';
  child.on('message', (message) => {
    if (typeof message === 'string') reason = message;
  });
  child.send({ folder, ...input } satisfies ShardJob);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(reason === '' ? `检索索引的进程中断了（${signal ?? code}）` : reason);
}
