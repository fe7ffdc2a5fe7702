import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { goBack, type BackDoors } from '../../../src/publication/go-back.ts';
import { runPublication, type PublishDoors } from '../../../src/publication/run-publication.ts';
import { SOUND } from '../checks/edited-content.ts';

/** A sound archive in a folder of its own, whose build writes one page with the title of an article. */
export interface TemporaryArchive {
  folder: string;
  said: string[];
  path(...parts: string[]): string;
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  edit(path: string, from: string, to: string): void;
  publish(
    options?: { today?: string; target?: string; commit?: boolean },
    doors?: Partial<PublishDoors>,
  ): Promise<boolean>;
  back(
    number: number,
    options?: { today?: string; target?: string; commit?: boolean },
    doors?: Partial<BackDoors>,
  ): Promise<boolean>;
  /** The row of an item in the book, of the series unless another file is named. */
  rowOf: (item: string, file?: string) => string | undefined;
  git(...args: string[]): string;
  remove(): void;
}

/** The article the tests change. */
export const ARTICLE = 'content/issues/gongyun/2017-no9/03.mdx';

/** Makes such an archive; `repository` true puts it into git. */
export function makeArchive({ repository = false } = {}): TemporaryArchive {
  const folder = mkdtempSync(join(tmpdir(), '发布 '));
  cpSync(SOUND, folder, { recursive: true });
  const said: string[] = [];
  const path = (...parts: string[]) => join(folder, ...parts);
  const doors: Omit<PublishDoors, 'letGo'> = {
    say: (words) => void said.push(words),
    report: ({ report, problems }) =>
      void said.push(...report.findings.map(({ message }) => message), ...problems),
    build: (project) => Promise.resolve(buildPage(project)),
  };
  const archive: TemporaryArchive = {
    folder,
    said,
    path,
    read: (file) => readFileSync(path(file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    edit(file, from, to) {
      const before = archive.read(file);
      if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
      archive.write(file, before.replace(from, to));
    },
    rowOf: (item, file = 'content/published/gongyun.yaml') =>
      archive
        .read(file)
        .split('\n')
        .find((line) => line.startsWith(`  ${item}:`)),
    publish: ({ today = '2026-11-28', target, commit = true } = {}, own = {}) =>
      runPublication(
        { project: folder, today, target, commit },
        { ...doors, letGo: () => Promise.resolve(true), ...own },
      ),
    back: (number, { today = '2026-12-24', target, commit = true } = {}, own = {}) =>
      goBack(
        number,
        { project: folder, today, target, commit },
        { ...doors, letReappear: () => Promise.resolve(true), ...own },
      ),
    git: (...args) =>
      execFileSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  if (repository) {
    archive.write('.gitignore', '.cache/\n.publications/\ndist*/\n');
    archive.git('init', '-q', '-b', 'main');
    archive.git('config', 'user.name', '李编辑');
    archive.git('config', 'user.email', 'li@example.org');
    archive.git('add', '-A');
    archive.git('commit', '-q', '-m', '开始');
  }
  return archive;
}

/** Stands for a build: the article as the site. */
export function buildPage(folder: string): boolean {
  const site = join(folder, 'dist');
  mkdirSync(join(site, 'data'), { recursive: true });
  writeFileSync(join(site, 'index.html'), readFileSync(join(folder, ARTICLE)));
  writeFileSync(join(site, 'data/articles.json'), '[]');
  return true;
}
