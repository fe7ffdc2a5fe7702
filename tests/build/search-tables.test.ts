import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printedPieces } from './printed-pieces.ts';
import { makeProject, type Project } from './project.ts';
import { searchInNode } from './search-in-node.ts';

/** The five sources print neither. */
describe('in an article with a table and a picture', () => {
  const ISSUE = 'content/issues/kexie-tongxun/2023-no3';
  const CAPTION = '图一 茶山气象站的记录本（2023年5月）';
  const CELLS = [
    ['月份', '相对湿度', '采摘天数'],
    ['4月上旬', '78.5%', '12 天'],
    ['“清明”前后', '81%', '9天（含雨后2天）'],
    ['5月—6月', '６９％', '半天·停采'],
  ];
  let project: Project;
  let pieces: ReturnType<typeof printedPieces>;

  beforeAll(async () => {
    project = makeProject(resolve(import.meta.dirname, '../fixtures/second-archive'));
    edit(`${ISSUE}/03.mdx`, (text) => `${withPicture(text).trimEnd()}\n\n${table()}`);
    edit(`${ISSUE}/source.txt`, (text) => `${text.trimEnd()}\n\n${table()}\n${CAPTION}\n`);
    writeFileSync(project.path(ISSUE, 'photo-1.png'), PNG);
    expect(project.run('build').output).not.toMatch(/须改/u);
    const engine = searchInNode(project.path('dist'));
    pieces = printedPieces(project.path('dist'), engine);
    await engine.load();
  });
  afterAll(() => project.remove());

  test.each([
    ['cells of tables', ['td', 'th']],
    ['captions', ['figcaption']],
  ])('a piece from %s', async (_, tags) => {
    await pieces.from(tags);
  });

  function table(): string {
    const [head = [], ...body] = CELLS.map((cells) => `| ${cells.join(' | ')} |`);
    return `${[head, '| --- | --- | --- |', ...body].join('\n')}\n`;
  }

  function withPicture(text: string): string {
    return text.replace(
      /^kind:/mu,
      `photos:\n  - file: photo-1.png\n    caption: ${CAPTION}\n    alt: 记录本\nkind:`,
    );
  }

  function edit(file: string, change: (text: string) => string): void {
    writeFileSync(project.path(file), change(readFileSync(project.path(file), 'utf8')));
  }
});

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
