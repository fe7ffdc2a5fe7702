import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setImmediate as soon } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDesk } from './open-page.ts';

const ISSUES = 40;
const { open, openWindow, desk, read } = useDesk();

const MERGE = { room: 'people', stays: 'zhang-san', goes: 'zhang-san-2' };
const fileOf = (at: number) => `content/issues/qinghai-gongyun/2024-no${at}/01.mdx`;
const FILES = [
  'content/people/zhang-san.yaml',
  'content/people/zhang-san-2.yaml',
  ...Array.from({ length: ISSUES }, (_, at) => fileOf(at + 1)),
];

/** Forty issues that name the entry which goes, so that a merge writes forty-two files. */
function manyIssues(folder: string): void {
  const write = (path: string, text: string) => writeFileSync(`${folder}/${path}`, text);
  write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  write('content/people/zhang-san-2.yaml', 'name: 张叁\nposts: []\n');
  for (let at = 1; at <= ISSUES; at += 1) {
    mkdirSync(`${folder}/content/issues/qinghai-gongyun/2024-no${at}`, { recursive: true });
    write(
      `content/issues/qinghai-gongyun/2024-no${at}/issue.yaml`,
      `year: 2024\nnumbers: [${at}]\ncontents:\n  - entries:\n      - title: 班组建设\n        article: '01'\n`,
    );
    write(
      fileOf(at),
      '---\ntitle: 班组建设\nkind: 新闻\nauthors:\n  - person: zhang-san-2\n    name: 张叁\n---\n\n班组要建设好。\n',
    );
  }
}

const readAll = () => FILES.map((file) => (existsSync(desk().path(file)) ? read(file) : null));

/** Merges as the page does; gives nothing where the desk is killed meanwhile. */
function merge(page: Page): Promise<unknown> {
  return page
    .evaluate(async (asked) => {
      const ask = (name: string, input: object) =>
        fetch(`/api/authority/${name}`, { method: 'POST', body: JSON.stringify(input) });
      const planned = (await (await ask('plan-merge', asked)).json()) as {
        digest?: string;
        message?: string;
      };
      if (planned.digest === undefined) return planned.message;
      await ask('merge', { ...asked, digest: planned.digest });
      return undefined;
    }, MERGE)
    .catch(() => undefined);
}

// The number of files that are written when it is killed: before the first, in the midst, near the last.
test.each([0, 1, 12, 25, 41])(
  'a desk killed in a merge when %i files were written leaves all as they were, or all new',
  async (written) => {
    const page = await open([], manyIssues);
    const before = readAll();
    const journal = desk().path('.cache/desk/merge.json');
    const count = () => readAll().filter((text, at) => text !== before[at]).length;
    const merging = merge(page);
    let refused: unknown;
    void merging.then((words) => (refused = words));
    while (!existsSync(journal) && refused === undefined) await soon();
    expect(refused).toBeUndefined();
    while (existsSync(journal) && count() < written) await soon();
    await desk().kill();
    await merging;
    await page.close();
    const changed = count();
    const isCut = existsSync(journal);
    await desk().start();
    const after = readAll();
    if (isCut) expect(after).toEqual(before);
    else expect(after.every((text, at) => text !== before[at])).toBe(true);
    expect(existsSync(journal)).toBe(false);
    process.stdout.write(`killed when ${changed} of ${FILES.length} files were written\n`);
    const again = await openWindow();
    if (isCut) await merge(again);
    expect(readFileSync(desk().path(fileOf(ISSUES)), 'utf8')).toContain('person: zhang-san\n');
  },
);
