import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { makeRandom } from '../../bench/random.ts';
import type { TemporaryArchive } from '../publication/temporary-archive.ts';
import { answerOf, makeSmallArchive } from './small-archive.ts';

const CLI = join(import.meta.dirname, '../../../src/cli');

/** Steps through the commands; `FUZZ_COMMANDS=50` takes some minutes, each of them starts a program twice. */
const STEPS = Number(process.env.FUZZ_COMMANDS ?? 3);
const random = makeRandom(Number(process.env.FUZZ_SEED ?? 1));

let archive: TemporaryArchive;
beforeAll(async () => {
  archive = makeSmallArchive();
  await archive.publish({ commit: false });
});
afterAll(() => archive.remove());

test(
  `${STEPS} random moves, renames and withdrawals through the commands: the check passes, every address answers`,
  async () => {
    const published = new Set(itemsNow());
    const counts = { move: 0, withdraw: 0 };
    for (let step = 0; step < STEPS; step += 1) {
      const what = step % 3 === 2 ? 'withdraw' : 'move';
      const item = random.pick(itemsNow().filter(what === 'move' ? isMovable : isArticle));
      const answer = what === 'move' ? moveOne(item, step) : withdrawOne(item);
      expect(answer, `step ${step}: ${what} ${item}`).toMatchObject({ code: 0 });
      counts[what] += 1;
      expect(run('check'), `step ${step}: ${what} ${item}`).toMatchObject({ code: 0 });
      if (step % 5 === 4) {
        expect(await archive.publish({ commit: false }, { build: () => Promise.resolve(true) })).toBe(true);
        for (const one of itemsNow()) published.add(one);
      }
      expect([...published].filter((one) => !answers(one))).toEqual([]);
    }
    expect(counts.move).toBeGreaterThan(counts.withdraw);
    expect(counts.withdraw).toBe(Math.floor(STEPS / 3));
  },
  STEPS * 30_000,
);

function moveOne(item: string, step: number) {
  const folder = item.includes('/') ? item.slice(0, item.lastIndexOf('/') + 1) : '';
  return run('move', item, `${folder}moved-${step}`);
}

/** An article goes with its reason, and its address says so. */
function withdrawOne(item: string) {
  archive.edit(`content/issues/${item}.mdx`, '\nkind:', '\naudience: none\nkind:');
  const issue = item.slice(0, item.lastIndexOf('/'));
  // An issue whose last article is withdrawn shows nothing any more, and goes with it.
  const isLast = !itemsNow().some((one) => one.startsWith(`${issue}/`));
  return run('publish', '--withdraw', isLast ? issue : item, '--reason', '应作者要求');
}

/** Whether an address leads to something that stands, or says why it does not, over however many moves. */
function answers(item: string): boolean {
  const answer = answerOf(archive, item);
  return answer.startsWith('→ ') ? answers(answer.slice(2)) : answer !== '没有';
}

function itemsNow(): string[] {
  return listPublicItems(openCorpus(archive.folder, { cache: false }).whole).map(({ item }) => item);
}

function isMovable(item: string): boolean {
  return !/^(?:kinds|pages)\//u.test(item);
}

function isArticle(item: string): boolean {
  return item.split('/').length === 3;
}

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, `${command}.ts`), ...args], {
    cwd: archive.folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
