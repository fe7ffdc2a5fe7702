import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settleMove } from '../../../src/publication/one-at-a-time.ts';
import { runMove } from '../../../src/moving/run-move.ts';
import { keepStates } from '../publication/keep-states.ts';
import { makeSmallArchive, snapshotOf } from './small-archive.ts';

test.each([
  ['gongyun/2017-no9/03', 'gongyun/2017-no10/07'],
  ['gongyun/2017-no10', 'gongyun/2017-no10-zengkan'],
  ['gongyun', 'qinghai-gongyun'],
  ['organizations/sheng-zong', 'organizations/qinghai-zonggonghui'],
  ['gongyun/2017-no10/02', 'tongbao/2020-no1/02'],
])(
  'killed at any step of the move of %s to %s, all is as before or as after when the next command has run',
  async (from, to) => {
    const work = mkdtempSync(join(tmpdir(), 'killed-move-'));
    const [now, states] = [join(work, 'now'), join(work, 'states')];
    try {
      const archive = makeSmallArchive();
      await archive.publish({ commit: false });
      cpSync(archive.folder, now, { recursive: true });
      archive.remove();
      const before = snapshotOf(now);
      const stop = keepStates(now, states);
      const request = { project: now, from, to, today: '2026-11-28' };
      expect(await runMove(request, () => undefined)).toBe(true);
      stop();
      const after = snapshotOf(now);
      const kept = readdirSync(states);
      expect(kept.length).toBeGreaterThan(4);
      let half = 0;
      for (const [place, name] of kept.entries()) {
        const project = join(states, name);
        const isHalf = JSON.stringify(snapshotOf(project)) !== JSON.stringify(before);
        half += isHalf ? 1 : 0;
        // The holder of the lock in a kept state is this very process, which is not dead as a killed one is.
        rmSync(join(project, '.cache/publish.lock'), { force: true });
        await settleMove(project, () => undefined);
        expect([before, after]).toContainEqual(snapshotOf(project));
        expect(existsSync(join(project, '.cache/move.json'))).toBe(false);
        if (place % 5 > 0) continue;
        const isToDo = JSON.stringify(snapshotOf(project)) !== JSON.stringify(after);
        expect(await runMove({ ...request, project }, () => undefined)).toBe(isToDo);
        expect(snapshotOf(project)).toEqual(after);
      }
      expect(half).toBeGreaterThan(1);
    } finally {
      rmSync(work, { recursive: true });
    }
  },
);
