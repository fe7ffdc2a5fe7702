import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { addPictures } from '../../fixtures/pictured-archive.ts';

const SOUND = resolve(import.meta.dirname, '../../fixtures/checks/sound');

/** Words that the article for the office alone holds, each in a place of its own. */
export const PLANTS = {
  title: '昆仑玉虚密函摘抄',
  shortTitle: '玄圭录',
  body: '青鸾衔信越过三十六座雪岭夜半叩响石门',
  table: '炉温一千二百八十四度历时九昼夜未熄',
  note: '此页手稿据说曾埋于柏树下陶瓮之中',
  caption: '影中人执火把立于断崖之侧不语',
  correction: '误将乌鞘岭驿站抄作马牙雪山脚夫店',
  name: '慕容霁月',
  occasion: '玉衡座谈会',
  letters: 'azure-mantle-keeper-of-the-seventh-gate',
  formula: '九叩玄门',
  remark: '此语出自一份从未刊印的手稿残页',
  address: 'gongyun/2017-no9/02',
} as const;

/** A project with an article for the office alone; the rest is for exchange. */
export interface HiddenArchive {
  project: string;
  remove(): void;
}

/** Makes the sound archive with pictures, whose second article is internal and holds what nobody else may read. */
export async function makeHiddenArchive(): Promise<HiddenArchive> {
  const project = mkdtempSync(join(tmpdir(), 'hidden-archive-'));
  cpSync(join(SOUND, 'content'), join(project, 'content'), { recursive: true });
  await addPictures(project);
  const issue = join(project, 'content/issues/gongyun/2017-no9');
  writeFileSync(
    join(issue, '02.mdx'),
    `---
title: ${PLANTS.title}
subtitle: ${PLANTS.shortTitle}
kind: 新闻
audience: internal
titleNote: ${PLANTS.letters}
occasion: ${PLANTS.occasion}
authors:
  - { person: murong-jiyue, name: ${PLANTS.name} }
photos:
  - { caption: ${PLANTS.caption}, file: /pictures/b.jpg }
  - { alt: 内部, file: photo-3.webp }
---

${PLANTS.body}。[^1]

世有${PLANTS.formula}之说。

| 项 |
| - |
| ${PLANTS.table} |

[^1]: ${PLANTS.note}。
`,
  );
  writeFileSync(join(project, 'content/people/murong-jiyue.yaml'), `name: ${PLANTS.name}\nposts: []\n`);
  mkdirSync(join(project, 'content/search'), { recursive: true });
  writeFileSync(
    join(project, 'content/search/formulas.yaml'),
    `- phrase: ${PLANTS.formula}\n  note: ${PLANTS.remark}\n- phrase: 工会\n  note: ${PLANTS.remark}\n`,
  );
  appendFileSync(
    join(issue, 'corrections.yaml'),
    `\n- { kind: supplied, article: '02', archive: 夜半, reason: ${PLANTS.correction} }\n`,
  );
  return { project, remove: () => rmSync(project, { recursive: true, force: true }) };
}

/** Opens it without keeping anything. */
export function openHidden({ project }: HiddenArchive) {
  return openCorpus(project, { cache: false });
}
