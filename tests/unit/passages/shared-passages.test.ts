import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/model.ts';
import { keepNothing, openKept, type Kept } from '../../../src/corpus/kept.ts';
import { listOthers } from '../../../src/passages/list-others.ts';
import { mostPlaces, sharePassages } from '../../../src/passages/shared-passages.ts';
import { archiveWith, articleOf } from './passages-content.ts';

const SAID = '广大职工要爱岗敬业、争创一流、艰苦奋斗、勇于创新、淡泊名利、甘于奉献。';
const [SPEECH, OLD, NEW, NOTICE] = [
  'bulletin/2020-no16/01',
  'journal/2017-no9-10/01',
  'journal/2023-no2/01',
  'notices/2022-no11/index',
];
const BODIES = {
  [SPEECH]: `前言。\n\n同志们！${SAID}`,
  [OLD]: `先说一句，${SAID}后说一句。`,
  [NEW]: `会议指出：${SAID}\n\n第二段里又说：${SAID}`,
  [NOTICE]: SAID.replaceAll('、', '、 '),
};

function tell(archive: Archive, id: string, kept: Kept = keepNothing) {
  const article = articleOf(archive, id);
  return sharePassages(archive, 'internal', kept)
    .of(article)
    .map(({ number, places }) => [number, places.map((place) => `${place.article.id}#${place.number}`)]);
}

describe('the paragraphs of an article that stand elsewhere', () => {
  test('name the other paragraphs, the oldest first, each by its number', () => {
    const archive = archiveWith(BODIES);
    expect(tell(archive, SPEECH)).toEqual([[2, [`${OLD}#1`, `${NOTICE}#1`, `${NEW}#1`, `${NEW}#2`]]]);
    expect(tell(archive, NEW)).toEqual([
      [1, [`${OLD}#1`, `${SPEECH}#2`, `${NOTICE}#1`]],
      [2, [`${OLD}#1`, `${SPEECH}#2`, `${NOTICE}#1`]],
    ]);
    expect(tell(archive, 'journal/2017-no9-10/02')).toEqual([]);
  });

  test('say where in the text the passage stands, as it is printed there', () => {
    const archive = archiveWith(BODIES);
    const passages = sharePassages(archive, 'internal', keepNothing);
    const [paragraph] = passages.of(articleOf(archive, NOTICE));
    const whole = SAID.replaceAll('、', '、 ');
    expect(paragraph?.places[0]?.ranges).toEqual([[0, whole.length]]);
    const [speech] = passages.of(articleOf(archive, SPEECH));
    expect(speech?.places[0]?.ranges).toEqual([[4, 4 + SAID.length]]);
  });

  test('name nothing that the audience may not see', () => {
    expect(tell(archiveWith(BODIES, 'exchange'), NEW)).toEqual([
      [1, [`${OLD}#1`]],
      [2, [`${OLD}#1`]],
    ]);
  });

  test('leave out what is names alone', () => {
    const names = '马某、李某、王某、某会办公室、某市总工会、青总发、内部通报、某会';
    const archive = archiveWith({ [SPEECH]: `${names}出席。`, [NEW]: `${names}出席。` });
    expect(names.length).toBeGreaterThan(20);
    expect(tell(archive, NEW)).toEqual([]);
  });

  test('there are none in an archive of one article, or of none', () => {
    const archive = archiveWith(BODIES);
    const one = { ...archive, articles: [articleOf(archive, NEW)] };
    expect(tell(one, NEW)).toEqual([]);
    const none = { ...archive, articles: [] };
    expect(sharePassages(none, 'internal', keepNothing).of(articleOf(archive, NEW))).toEqual([]);
  });
});

describe('what was found', () => {
  const inFolder = (use: (kept: Kept) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'passages-'));
    try {
      use(openKept(folder, 'v1'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('is kept by the digests of the texts: no text is read again', () => {
    inFolder((kept) => {
      const first = tell(archiveWith(BODIES), NEW, kept);
      const archive = archiveWith(BODIES);
      const unread = archive.articles.map((article) =>
        Object.defineProperty({ ...article }, 'document', {
          get: () => {
            throw new Error(`${article.id} is read`);
          },
        }),
      );
      expect(tell({ ...archive, articles: unread }, NEW, kept)).toEqual(first);
    });
  });

  test('is found anew where one text changed, and the others are not read', () => {
    inFolder((kept) => {
      tell(archiveWith(BODIES), NEW, kept);
      const changed = archiveWith({ ...BODIES, [OLD]: '没有了。' });
      const articles = changed.articles.map((article) =>
        article.id === OLD
          ? article
          : Object.defineProperty({ ...article }, 'document', {
              get: () => {
                throw new Error(`${article.id} is read`);
              },
            }),
      );
      expect(tell({ ...changed, articles }, SPEECH, kept)).toEqual([
        [2, [`${NOTICE}#1`, `${NEW}#1`, `${NEW}#2`]],
      ]);
    });
  });

  test('has another digest where the other text or its title is another, and only then', () => {
    const keyIn = (archive: Archive) =>
      sharePassages(archive, 'internal', keepNothing).keyOf(articleOf(archive, NEW));
    const before = keyIn(archiveWith(BODIES));
    expect(keyIn(archiveWith({ ...BODIES, 'journal/2017-no9-10/02': '别的文字。' }))).toBe(before);
    expect(keyIn(archiveWith({ ...BODIES, [OLD]: '没有了。' }))).not.toBe(before);
    const renamed = archiveWith(BODIES);
    articleOf(renamed, OLD).headTitle = '新的题目';
    expect(keyIn(renamed)).not.toBe(before);
  });
});

test.each([
  [0, 10],
  [2000, 10],
  [2001, 11],
  [10_000, 50],
])('of %d items what stands at more than %d places is a formula', (items, most) => {
  expect(mostPlaces(items)).toBe(most);
});

test('at the end of an article the others stand oldest first, with their first paragraph', () => {
  const archive = archiveWith(BODIES);
  const passages = sharePassages(archive, 'internal', keepNothing);
  const { listed, more } = listOthers(passages.of(articleOf(archive, SPEECH)));
  expect(more).toBe(0);
  expect(listed.map(({ article, date, first, paragraphs }) => [article.id, date, first, paragraphs])).toEqual(
    [
      [OLD, '2017年', 1, 1],
      [NOTICE, '2022年', 1, 1],
      [NEW, '2022年12月30日', 1, 1],
    ],
  );
});
