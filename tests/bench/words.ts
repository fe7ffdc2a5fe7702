import { readPages } from '../build/read-pages.ts';
import { searchInNode } from '../build/search-in-node.ts';
import { plainTruth } from './plain-truth.ts';
import { makeRandom } from './random.ts';
import { formatTable } from './table.ts';

/** How a set of queries was answered, against plain search in the pages. */
interface Figures {
  asked: number;
  /** Articles found in all, and those the texts hold. */
  found: number;
  held: number;
  /** Queries with articles that do not hold them before or among those that do, and whose first does not. */
  extra: number;
  wrongFirst: number;
  slowest: number;
}

const SEED = 20261129;

/** Prints how exactly a site's search answers what cadres type: numbers, quotations, copied sentences, passages. */
export async function printWords(site: string): Promise<void> {
  const pages = readPages(site);
  const engine = searchInNode(site);
  await engine.load();
  const truth = plainTruth(pages);
  const random = makeRandom(SEED);
  const texts = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const pick = (count: number, length: number, from: readonly string[]) =>
    Array.from({ length: count }, () => pieceOf(random.pick(from), length, random));
  const long = texts.filter((text) => [...text].length > 60);
  const sentences = pick(300, 24, long);

  const rows: [string, Figures][] = [
    ['百分数、小数', await ask([...new Set(texts.flatMap(numbersOf))])],
    ['带引号的分句', await ask(quotedClauses(texts))],
    [
      '任意片段（含引号、横线、数字、百分号、空格）',
      await ask(texts.flatMap((text) => [pieceOf(text, 9, random)]).slice(0, 600), false),
    ],
    ['逐字加空格的句子', await ask(sentences.slice(0, 100), true, (query) => [...query].join(' '))],
    ['多一个空格的句子', await ask(sentences, true, (query) => `${query.slice(0, 11)} ${query.slice(11)}`)],
    ['跨段粘贴，不换行', await askPassages('')],
    ['跨段粘贴，换行', await askPassages('\n')],
  ];
  console.log(
    formatTable(
      ['所查', '次', '找到篇', '实有篇', '多出或缺少', '首条不对', '最慢'],
      rows.map(([name, { asked, found, held, extra, wrongFirst, slowest }]) => [
        name,
        String(asked),
        String(found),
        String(held),
        String(extra),
        String(wrongFirst),
        `${slowest.toFixed(0)} ms`,
      ]),
    ),
  );

  /** Asks each query, typed as it is or otherwise; `leading` looks only at the articles before the last true one. */
  async function ask(
    queries: readonly string[],
    leading = true,
    type = (query: string) => query,
  ): Promise<Figures> {
    const figures: Figures = {
      asked: queries.length,
      found: 0,
      held: 0,
      extra: 0,
      wrongFirst: 0,
      slowest: 0,
    };
    for (const query of queries) {
      const start = performance.now();
      const found = await engine.find(leading ? type(query) : `"${type(query).replace(/["“”＂]/gu, '')}"`);
      figures.slowest = Math.max(figures.slowest, performance.now() - start);
      const held = truth(query);
      const first = leading ? found.slice(0, held.length) : found;
      figures.found += found.length;
      figures.held += held.length;
      if (first.length !== held.length || first.some((url) => !held.includes(url))) figures.extra += 1;
      if (held.length > 0 && !held.includes(found[0] ?? '')) figures.wrongFirst += 1;
    }
    return figures;
  }

  /** Asks pages of an article, up to 3,000 characters of it, its paragraphs joined. */
  async function askPassages(joint: string): Promise<Figures> {
    const figures: Figures = { asked: 0, found: 0, held: 0, extra: 0, wrongFirst: 0, slowest: 0 };
    for (const { row, blocks } of pages) {
      const text = blocks
        .filter(({ kind }) => kind === 'text')
        .map(({ text }) => text)
        .join(joint);
      const passage = [...text].slice(40, 3040).join('');
      if ([...passage].length < 260) continue;
      const start = performance.now();
      const found = await engine.find(passage);
      figures.slowest = Math.max(figures.slowest, performance.now() - start);
      figures.asked += 1;
      figures.found += found.length;
      figures.held += 1;
      if (!found.includes(row.url)) figures.extra += 1;
      if (found[0] !== row.url) figures.wrongFirst += 1;
    }
    return figures;
  }
}

function numbersOf(text: string): string[] {
  return text.normalize('NFKC').match(/\d+(?:\.\d+)+%?|\d+%/gu) ?? [];
}

function quotedClauses(texts: readonly string[]): string[] {
  const clauses = texts.flatMap((text) => text.split(/[，。；：！？]/u));
  return [...new Set(clauses)].filter((clause) => {
    const length = [...clause].length;
    return /[“”]/u.test(clause) && length >= 5 && length <= 30 && !/\s/u.test(clause);
  });
}

function pieceOf(text: string, length: number, random: ReturnType<typeof makeRandom>): string {
  const characters = [...text];
  const start = random.below(Math.max(1, characters.length - length));
  return characters
    .slice(start, start + length)
    .join('')
    .trim();
}
