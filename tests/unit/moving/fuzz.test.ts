import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movedPages } from '../../../src/archive/moved-pages.ts';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { itemPath } from '../../../src/archive/paths.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { textBlocks } from '../../../src/document/text-blocks.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import { present } from '../../present.ts';
import type { TemporaryArchive } from '../publication/temporary-archive.ts';
import { errorsOf, makeSmallArchive, move } from './small-archive.ts';

/** Steps of one run: as many as half a minute takes; `FUZZ_STEPS=2000` takes ten. */
const STEPS = Number(process.env.FUZZ_STEPS ?? 100);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

let archive: TemporaryArchive;
beforeAll(async () => {
  archive = makeSmallArchive();
  await archive.publish({ commit: false });
});
afterAll(() => archive.remove());

test(`${STEPS} random moves, withdrawals, returns and publications: every address answers, every number leads to its text`, async () => {
  const random = makeRandom(SEED);
  const pick = <One>(list: readonly One[]): One => present(list[Math.floor(random() * list.length)]);
  const known = { addresses: new Set<string>(), paragraphs: new Map<string, string>() };
  const done = new Map<string, number>();
  type Act = () => Promise<boolean>;
  const ACTS: Readonly<Record<'move' | 'withdraw' | 'return' | 'publish' | 'draft', Act>> = {
    async move() {
      const items = itemsNow().filter((item) => !/^(?:kinds|pages)\//u.test(item));
      const from = pick(items);
      return (await move(archive, from, otherName(from, items))).done;
    },
    async withdraw() {
      const articles = articlesNow();
      if (articles.length < 2) return false;
      const item = pick(articles);
      const file = `content/issues/${item}.mdx`;
      if (!archive.read(file).includes('\naudience: none') && known.addresses.has(item)) {
        archive.edit(file, '\nkind:', '\naudience: none\nkind:');
        const issue = item.slice(0, item.lastIndexOf('/'));
        // An issue whose last article is withdrawn shows nothing any more, and goes with it.
        const isLast = !articlesNow().some((one) => one.startsWith(`${issue}/`));
        const request = {
          project: archive.folder,
          item: isLast ? issue : item,
          reason: '应作者要求',
          today: '2026-11-28',
        };
        return withdrawItem(request, () => undefined);
      }
      return false;
    },
    return() {
      const hidden = filesOfArticles().filter((file) => archive.read(file).includes('\naudience: none'));
      if (hidden.length === 0) return Promise.resolve(false);
      archive.edit(pick(hidden), '\naudience: none', '');
      return Promise.resolve(true);
    },
    publish: () =>
      archive.publish({ today: '2026-11-28', commit: false }, { build: () => Promise.resolve(true) }),
    draft() {
      const name = pick(['wang-wu', 'zhao-liu', 'sun-qi']);
      const file = `content/people/${name}.yaml`;
      const book = openCorpus(archive.folder).whole.book;
      if (existsSync(archive.path(file)) || book?.items.has(`people/${name}`)) return Promise.resolve(false);
      archive.write(file, `name: ${name}\nposts: []\n`);
      return Promise.resolve(true);
    },
  };

  remember(known);
  for (let step = 0; step < STEPS; step += 1) {
    const what = pick(['move', 'move', 'move', 'move', 'withdraw', 'return', 'publish', 'draft'] as const);
    const isDone = await ACTS[what]();
    if (isDone) done.set(what, (done.get(what) ?? 0) + 1);
    expect(errorsOf(archive, { cache: true }), `${what} at step ${step}`).toEqual([]);
    if (what === 'publish' && isDone) remember(known);
    expect(missing(known), `${what} at step ${step}`).toEqual([]);
  }
  expect([...done.keys()].sort()).toEqual(['draft', 'move', 'publish', 'return', 'withdraw']);

  function itemsNow(): string[] {
    return listPublicItems(openCorpus(archive.folder).whole).map(({ item }) => item);
  }
  function articlesNow(): string[] {
    return itemsNow().filter((item) => item.split('/').length === 3);
  }
  /** A name out of few, so that moves meet what is there, what was there, and their own old addresses. */
  function otherName(item: string, items: readonly string[]): string {
    const parts = item.split('/');
    const folder = parts.slice(0, -1).join('/');
    const name = `${pick(['a', 'b', 'c', 'd', 'e'])}${pick(['', '1'])}`;
    if (parts.length < 3) return folder === '' ? name : `${folder}/${name}`;
    const issues = items.filter(
      (one) => /^[a-z-]+\/[^/]+$/u.test(one) && !ROOMS.has(one.split('/')[0] ?? ''),
    );
    return `${random() < 0.5 || issues.length === 0 ? folder : pick(issues)}/${name}`;
  }
  function filesOfArticles(): string[] {
    return readdirSync(archive.path('content/issues'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `content/issues/${file}`);
  }
});

const ROOMS: ReadonlySet<string> = new Set(['people', 'organizations', 'columns', 'kinds', 'pages']);

interface Known {
  addresses: Set<string>;
  /** Text by `item#p3`. */
  paragraphs: Map<string, string>;
}

function remember({ addresses, paragraphs }: Known): void {
  const { whole } = openCorpus(archive.folder);
  for (const { item } of listPublicItems(whole)) addresses.add(item);
  for (const [address, text] of textsNow()) paragraphs.set(address, text);
}

/** Addresses that answer nothing, and numbers that lead to another text or to none. */
function missing({ addresses, paragraphs }: Known): string[] {
  const corpus = openCorpus(archive.folder);
  const shown = corpus.show('internal');
  const site = buildArchive(shown);
  const standing = new Set(listPublicItems(corpus.whole).map(({ item }) => itemPath(item)));
  for (const { item } of shown.withdrawn) standing.add(itemPath(item));
  const leading = new Map(movedPages(site).map(({ from, to }) => [from, to]));
  const ends = (path: string) => standing.has(path) || standing.has(leading.get(path) ?? '');
  const texts = textsNow();
  const moved = new Map(shown.moved.map(({ item, to }) => [item, to]));
  const withdrawn = new Set(shown.withdrawn.map(({ item }) => itemPath(item)));
  const lost = [...paragraphs].filter(([address, text]) => {
    const [item = '', number = ''] = address.split('#');
    const now = moved.get(item) ?? item;
    return !withdrawn.has(itemPath(now)) && texts.get(`${now}#${number}`) !== text;
  });
  return [...[...addresses].filter((item) => !ends(itemPath(item))), ...lost.map(([address]) => address)];
}

function textsNow(): Map<string, string> {
  const { articles } = openCorpus(archive.folder).show('internal');
  return new Map(
    articles.flatMap(({ id, document }) =>
      document.blocks.flatMap((block) =>
        block.type === 'paragraph' && block.number !== undefined
          ? [
              [
                `${id}#p${block.number}`,
                textBlocks({ blocks: [block] })
                  .flatMap(({ spans }) => spans.map(({ text }) => text))
                  .join(''),
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

/** The same numbers on every machine: mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
