import { countLetters, LETTER, lettersOf } from '../../text/characters.ts';
import type { ArticleDraft, BodyBlock, ImportDocument, LogEntry, PrintedPage } from '../document.ts';

/**
 * Marks in the bodies where each printed page begins, inside a sentence too. What stands before the first words of an
 * article is its `pageStart` and no mark; numbers rise, and a place that is not found again is asked.
 */
export function markPages(document: ImportDocument): ImportDocument {
  const [reading] = document.readings ?? [];
  if (!reading) return document;
  const log: LogEntry[] = [];
  const marks = new Map<BodyBlock, PlacedMark[]>();
  const bodies = document.articles.flatMap(({ body }) => body).sort((a, b) => a.line - b.line);
  for (const page of reading.pages) {
    if (page.page === undefined) continue;
    const found = findPlace(page, bodies, document.lines ?? []);
    if (found === 'lost') log.push(tellLost(page, document.lines ?? []));
    else if (found)
      marks.set(found.block, [
        ...(marks.get(found.block) ?? []),
        { at: found.at, page: page.page, line: page.line },
      ]);
  }
  const articles = document.articles.map((article) => markArticle(article, marks, log));
  return { ...document, articles, log: [...document.log, ...log] };
}

interface PlacedMark {
  /** First character of the page; 0 is the start of the block. */
  at: number;
  page: number;
  line: number;
}

/** Puts the marks of one article in; one that does not rise above its start and the marks before it has been or is asked. */
function markArticle(
  article: ArticleDraft,
  marks: ReadonlyMap<BodyBlock, readonly PlacedMark[]>,
  log: LogEntry[],
): ArticleDraft {
  const start = article.data.pageStart ?? 0;
  let last = start;
  const body = article.body.flatMap((block, index): BodyBlock[] => {
    const own = (marks.get(block) ?? []).filter(({ at, page, line }) => {
      const isStart = index === 0 && at === 0 && (article.page === undefined || article.page === page);
      if (isStart || page <= start) return false;
      if (page <= last) {
        log.push({
          kind: 'doubt',
          code: 'page',
          line,
          message: `第 ${page} 页的标记排到了第 ${last} 页之后，没有标，请照原件补`,
          fields: ['body'],
        });
        return false;
      }
      last = page;
      return true;
    });
    if (own.length === 0) return [block];
    if (block.type === 'paragraph') return [{ ...block, marks: own.map(({ at, page }) => ({ at, page })) }];
    // Inside a table or a signature no place is exact: the mark stands in front where the page begins there.
    return [...own.map(({ page, line }): BodyBlock => ({ type: 'page', page, line })), block];
  });
  return { ...article, body };
}

/** The block and the character at which a page begins; undefined where no text of a body stands on it. */
function findPlace(
  { line, offset }: PrintedPage,
  bodies: readonly BodyBlock[],
  lines: readonly string[],
): { block: BodyBlock; at: number } | 'lost' | undefined {
  const index = bodies.findLastIndex((block) => block.line <= line);
  const [block, next] = [bodies[index], bodies[index + 1]];
  const atNext = next && { block: next, at: 0 };
  if (!block) return atNext;
  if (block.line === line && offset === 0) return { block, at: 0 };
  const words = wordsOf(block);
  const before = countLetters(lines.slice(block.line - 1, line - 1).join('')) + offset;
  const key = lettersOf([lines[line - 1] ?? '', ...lines.slice(line, line + 3)].join('')).slice(
    offset,
    offset + 8,
  );
  const letters = lettersOf(words);
  if (before >= letters.length) return atNext;
  const own = letters.slice(before, before + key.length);
  // Where a stage took words from the front of the block, the words of the page say where it begins.
  const at =
    own.length > 0 && own.every((letter, place) => letter === key[place]) ? before : findOnce(letters, key);
  if (at === undefined) return 'lost';
  if (block.type !== 'paragraph') return block.type === 'table' || block.type === 'heading' ? 'lost' : atNext;
  return { block, at: placeOfLetter(block.text, at) };
}

function wordsOf(block: BodyBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text;
    case 'signature':
    case 'verse':
      return block.lines.join('');
    case 'table':
      return block.rows.flat().join('');
    case 'page':
      return '';
  }
}

/** The one place of some letters among others; none where they stand there twice. */
function findOnce(letters: readonly string[], key: readonly string[]): number | undefined {
  const [at, ...others] = letters.flatMap((_, start) =>
    key.every((letter, place) => letter === letters[start + place]) ? [start] : [],
  );
  return others.length === 0 ? at : undefined;
}

/** Where the letter of a number stands in a text, the marks that open before it taken along. */
function placeOfLetter(text: string, number: number): number {
  let left = number;
  for (const { index } of text.matchAll(LETTER)) {
    if (left > 0) {
      left -= 1;
      continue;
    }
    const opening = /(?:\*\*|[“‘《〈（〔【「『])+$/u.exec(text.slice(0, index))?.[0].length ?? 0;
    return index - opening;
  }
  return text.length;
}

function tellLost({ line, page = 0 }: PrintedPage, lines: readonly string[]): LogEntry {
  const words = [...(lines[line - 1] ?? '').trim()].slice(0, 12).join('');
  return {
    kind: 'doubt',
    code: 'page',
    line,
    message: `第 ${page} 页从“${words}”起，正文里没有找准这一处，没有标，请照原件补`,
    fields: ['body'],
  };
}
