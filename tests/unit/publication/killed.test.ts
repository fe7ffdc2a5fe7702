import { spawnSync } from 'node:child_process';
import fs, { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPublication } from '../../../src/publication/run-publication.ts';
import { keepStates } from './keep-states.ts';
import { ARTICLE, buildPage, makeArchive } from './temporary-archive.ts';

test.each([
  ['a repository', true],
  ['a folder without git', false],
])(
  'killed at any step, %s has site, book and state before or after, and the next run finishes',
  async (_, git) => {
    const work = mkdtempSync(join(tmpdir(), 'killed-'));
    const states = join(work, 'states');
    try {
      const archive = makeArchive({ repository: git });
      cpSync(archive.folder, join(work, 'now/archive'), { recursive: true });
      archive.remove();
      await publish(join(work, 'now'), '第一版');
      await publish(join(work, 'now'), '第二版', () => keepStates(join(work, 'now'), states));
      const kept = readdirSync(states);
      expect(kept.length).toBeGreaterThan(6);
      for (const name of kept) {
        expectWhole(join(states, name));
        await publish(join(states, name), '第二版');
        expectFinished(join(states, name), git);
      }
    } finally {
      rmSync(work, { recursive: true });
    }
  },
);

/** Publishes what is below a folder, `archive/`, to `web/`; `beforeRecording` is called when the site is built. */
async function publish(work: string, words: string, beforeRecording?: () => () => void): Promise<void> {
  const project = join(work, 'archive');
  const article = readFileSync(join(project, ARTICLE), 'utf8');
  if (!article.includes(words))
    fs.writeFileSync(
      join(project, ARTICLE),
      article.replace(/title: 窗外的白丁香(\n#.*)?/u, `title: 窗外的白丁香\n# ${words}`),
    );
  // The holder of the lock in a kept state is this very process, which is not dead as a killed one is.
  rmSync(join(project, '.cache/publish.lock'), { force: true });
  let stop: (() => void) | undefined;
  const doors = {
    say: () => undefined,
    report: () => undefined,
    letGo: () => Promise.resolve(true),
    build: () => {
      const built = buildPage(project);
      stop = beforeRecording?.();
      return Promise.resolve(built);
    },
  };
  const options = { project, today: '2026-12-01', target: join(work, 'web'), commit: true };
  expect(await runPublication(options, doors)).toBe(true);
  stop?.();
}

/** What a reader and an editor find after the kill: each thing whole. */
function expectWhole(work: string): void {
  const web = ['web', 'web.last', 'web.next'].map((name) => join(work, name)).find(existsSync);
  expect(readFileSync(join(web ?? '', 'index.html'), 'utf8')).toMatch(/第[一二]版/u);
  const book = join(work, 'archive/content/published');
  for (const name of readdirSync(book)) {
    expect(name).toMatch(/^(?:gongyun|index)\.yaml$/u);
    expect(readFileSync(join(book, name), 'utf8')).toMatch(/\nseal: s[0-9a-f]{16}\n$/u);
  }
}

function expectFinished(work: string, git: boolean): void {
  const at = (path: string) => join(work, 'archive', path);
  expect(readdirSync(work).sort()).toEqual(['archive', 'web']);
  expect(readFileSync(join(work, 'web/index.html'), 'utf8')).toContain('第二版');
  const book = readFileSync(at('content/published/gongyun.yaml'), 'utf8');
  expect(book).toMatch(/gongyun\/2017-no9\/03: .* changed: '2026-12-01' \}/u);
  const shared = readFileSync(at('content/published/index.yaml'), 'utf8');
  expect(shared.match(/number: \d/gu)).toEqual(['number: 1', 'number: 2']);
  if (!git) {
    expect(readdirSync(at('.publications')).sort()).toEqual(['0001', '0002', 'content-sha256.txt', 'notes']);
    return;
  }
  const ask = (...args: string[]) => spawnSync('git', args, { cwd: at(''), encoding: 'utf8' }).stdout.trim();
  expect(ask('status', '--porcelain')).toBe('');
  expect(ask('log', '-1', '--format=%s')).toMatch(/^第 2 次发布：/u);
  expect(ask('rev-list', '--count', 'HEAD')).toBe('3');
}
