import { countLetters, lettersOf } from '../../text/characters.ts';
import type { ArticleDraft, ImportDocument, LogEntry, PageReading } from '../document.ts';

/**
 * Gives each article the number printed on the page of its title: it is its `pageStart` where the contents name none, and
 * asked where they name another. Between two readings of the numbers the contents choose.
 */
export function choosePages(document: ImportDocument): ImportDocument {
  const { readings = [], articles, contents } = document;
  const reading = chooseReading(document);
  if (!reading) return { ...document, readings: [], log: [...document.log, ...askReading(readings)] };
  const isSupplied = contents.length === 0;
  const saysPages = articles.some(({ entry }) => entry?.page !== undefined);
  const log: LogEntry[] = [];
  const placed = articles.map((article): ArticleDraft => {
    const { entry, data, blocks } = article;
    const page = pageOfTitle(article, reading, document);
    if (page === undefined) return article;
    if (entry?.page !== undefined) {
      if (entry.page !== page)
        log.push({
          kind: 'doubt',
          code: 'page',
          line: entry.line,
          message: `目录印《${entry.title}》在第 ${entry.page} 页，正文（第 ${blocks[0]?.line ?? entry.line} 行）却在印着第 ${page} 页的那一页上；起页照目录写，请看原件`,
          fields: ['pageStart', 'contents', 'body'],
        });
      return { ...article, page };
    }
    // Printed contents that name pages, and none for this one, are left as they are.
    if (entry && saysPages && !isSupplied) return { ...article, page };
    return {
      ...article,
      page,
      data: { ...data, pageStart: page },
      ...(entry && isSupplied ? { entry: { ...entry, page } } : {}),
    };
  });
  return {
    ...document,
    articles: placed,
    readings: [reading],
    log: [...document.log, ...reading.log, ...log],
  };
}

function chooseReading(document: ImportDocument): PageReading | undefined {
  const { readings = [], articles } = document;
  if (readings.length < 2) return readings[0];
  const listed = articles.filter(({ entry }) => entry?.page !== undefined);
  const agreement = readings.map((reading) => ({
    reading,
    count: listed.filter((article) => pageOfTitle(article, reading, document) === article.entry?.page).length,
  }));
  const [best, other] = agreement.sort((a, b) => b.count - a.count);
  return best && best.count > (other?.count ?? 0) ? best.reading : undefined;
}

function askReading(readings: readonly PageReading[]): LogEntry[] {
  const first = readings.at(-1)?.pages[0];
  return first
    ? [
        {
          kind: 'doubt',
          code: 'page',
          line: first.line,
          message: '页码印在页首还是页末看不出来，换页的地方没有标，请照原件补',
          fields: ['body', 'pageStart'],
        },
      ]
    : [];
}

/** The number on the page where the title stands: right before the first block of the article, if not in front of it. */
function pageOfTitle(
  { blocks, data }: ArticleDraft,
  { pages }: PageReading,
  { lines = [] }: ImportDocument,
): number | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const above = lines.slice(0, first.line - 1).findLast((line) => countLetters(line) > 0);
  const isTitle = above !== undefined && holdsLetters(data.title ?? '', above);
  const line = isTitle ? first.line - 1 : first.line;
  return pages.findLast((page) => page.line < line || (page.line === line && page.offset === 0))?.page;
}

function holdsLetters(title: string, words: string): boolean {
  const [whole = '', part = ''] = [title, words].map((text) => lettersOf(text).join(''));
  return whole !== '' && (whole.includes(part) || part.includes(whole));
}
