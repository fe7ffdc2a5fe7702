import { readdirSync, readFileSync } from 'node:fs';
import { ONE_POINT } from '../../fixtures/one-point.ts';
import { join } from 'node:path';
import { checkContent } from '../../../src/checks/check-content.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { isError } from '../../../src/findings/catalogue.ts';
import { runMove } from '../../../src/moving/run-move.ts';
import { makeArchive, type TemporaryArchive } from '../publication/temporary-archive.ts';

const ISSUE = `year: 2017
numbers: [10]
contents:
  - column: 省总动态
    entries:
      - { title: 省总工会慰问一线职工, page: 3, article: '01' }
      - { title: 职工书屋添了新书, page: 30, article: '02' } # 照印
`;
const SOURCE = `2017

10

省总动态

- 3 省总工会慰问一线职工
- 30 职工书屋添了新书

省总工会慰问一线职工

10月9日，省总工会慰问高原铁路一线职工，送去棉衣和药品。

慰问组一行还看望了道班的养路工。

职工书屋添了新书

职工书屋里新添了三百多册图书，下了班的工友常常一坐就是一个晚上。
`;
const FIRST = `---
title: 省总工会慰问一线职工
kind: 新闻
column: 省总动态
pageStart: 3
---

10月9日，省总工会慰问高原铁路一线职工，送去棉衣和药品。

慰问组一行还看望了[道班的养路工](/gongyun/2017-no9/01/#p2)。
`;
const SECOND = `---
title: 职工书屋添了新书
kind: 新闻
column: 省总动态
pageStart: 30
photos:
  - file: shuwu.jpg
---

职工书屋里新添了三百多册图书，下了班的工友常常一坐就是[一个晚上](../../2017-no9/03/)。
`;

const SERIES = `name: 工运通报
form: bulletin
publisher: { ids: [sheng-zong], name: 青海省总工会 }
audience: exchange
description: 通报。
order: 2
`;
const BULLETIN = `year: 2020
numbers: [1]
contents:
  - entries:
      - { title: 关于表彰先进集体的通报, article: '01' }
contentsSupplied: true
`;
const BULLETIN_TEXT = `---
title: 关于表彰先进集体的通报
kind: 新闻
---

经研究，决定表彰十个先进集体，见[慰问](https://wenxian.example.cn/gongyun/2017-no10/01/)。
`;

/** A sound archive of two issues and a bulletin, which name and link one another. */
export function makeSmallArchive(): TemporaryArchive {
  const archive = makeArchive();
  const second = 'content/issues/gongyun/2017-no10';
  archive.write(`${second}/issue.yaml`, ISSUE);
  archive.write(`${second}/source.txt`, SOURCE);
  archive.write(`${second}/01.mdx`, FIRST);
  archive.write(`${second}/02.mdx`, SECOND);
  archive.write(`${second}/shuwu.jpg`, ONE_POINT.jpeg);
  archive.write(`${second}/source.docx`, '原件');
  archive.write('content/series/tongbao.yaml', SERIES);
  const bulletin = 'content/issues/tongbao/2020-no1';
  archive.write(`${bulletin}/issue.yaml`, BULLETIN);
  archive.write(
    `${bulletin}/source.txt`,
    '2020年第1期\n\n关于表彰先进集体的通报\n\n经研究，决定表彰十个先进集体，见慰问。\n',
  );
  archive.write(`${bulletin}/01.mdx`, BULLETIN_TEXT);
  archive.edit('content/site.yaml', 'publisher: ', 'origin: https://wenxian.example.cn\npublisher: ');
  archive.write(
    'content/issues/gongyun/2017-no9/review.yaml',
    "articles:\n  '01':\n    - { state: 定稿, by: 张三, on: '2026-11-01' }\n  '03':\n    - { state: 一校, by: 张三, on: '2026-11-01' }\n",
  );
  return archive;
}

/** Moves in an archive; gives whether it was done, and what was said. */
export async function move(archive: TemporaryArchive, from: string, to: string, today = '2026-11-28') {
  const said: string[] = [];
  const done = await runMove({ project: archive.folder, from, to, today }, (words) => said.push(words));
  return { done, said: said.join('\n') };
}

/** The last day on which anything in these tests is done. */
const LAST_DAY = '2026-12-31';

/** What the checks refuse in an archive as it lies. */
export function errorsOf(archive: TemporaryArchive, { cache = false } = {}): string[] {
  const { whole, kept } = openCorpus(archive.folder, { cache });
  return checkContent(whole, { today: LAST_DAY }, kept)
    .findings.filter(isError)
    .map(({ file, message }) => `${file} ${message}`);
}

/** Every file of the content with its bytes, to tell that nothing was moved. */
export function snapshot({ folder }: TemporaryArchive): Record<string, string> {
  return snapshotOf(folder);
}

/** The same of a project folder; what was being written when a program was killed has a hidden name, and is no file. */
export function snapshotOf(project: string): Record<string, string> {
  const files = readdirSync(join(project, 'content'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter(
        (entry) =>
          entry.isFile() && !entry.name.endsWith('.partial') && !entry.parentPath.endsWith('.schemas'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(project.length + 1), readFileSync(file, 'latin1')]),
  );
}

/** What an address of an item answers. */
export function answerOf(archive: TemporaryArchive, item: string): string {
  const { whole } = openCorpus(archive.folder, { cache: false });
  const row = whole.book?.items.get(item)?.row;
  if (row?.movedTo !== undefined) return `→ ${row.movedTo}`;
  if (row?.withdrawn) return `撤下 ${row.withdrawn.reason}`;
  return row ? '在' : '没有';
}
