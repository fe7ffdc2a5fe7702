import { blockText, textBlocks } from '../document/text-blocks.ts';
import type { ArticleEntry, IssueFolder } from '../corpus/model.ts';
import type { Correction } from '../schema/corrections.ts';

/** Every text of an article: its fields, its body in one stretch, what stands in the body beside the running text. */
export function textsOfArticle({ data, body }: Pick<ArticleEntry, 'data' | 'body'>): string[] {
  if (!body) return listTexts(data);
  return [
    ...listTexts(data),
    textBlocks(body.document).map(blockText).join('\n'),
    ...listBesides(body.document.blocks),
  ];
}

/** Every text of an issue that is none of its articles: masthead, imprint, notes, photographs, contents. */
export function textsOfMatter({ issue }: Pick<IssueFolder, 'issue'>): string[] {
  return listTexts(issue?.data);
}

/** What readers of some of its articles learn of an issue that is not open to them: what it is called, and where these stand. */
export function textsAround({ issue }: Pick<IssueFolder, 'issue'>, open: ReadonlySet<string>): string[] {
  if (!issue?.data) return [];
  const { special, part, printing, contents, date } = issue.data;
  const columns = contents
    .map(({ column, entries }) => ({ column, entries: entries.filter(({ article }) => open.has(article)) }))
    .filter(({ entries }) => entries.length > 0);
  return listTexts([special, part, printing, date, columns]);
}

/** The texts of the corrections of some articles; `undefined` stands for those of the issue itself. */
export function textsOfCorrections(
  { corrections }: Pick<IssueFolder, 'corrections'>,
  isOf: (article: Correction['article']) => boolean,
): string[] {
  return listTexts(corrections?.data?.filter(({ article }) => isOf(article)));
}

/** Every text somewhere in some data. */
export function listTexts(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(listTexts);
}

/** What stands in a body beside its running text: alternative texts, readings, titles of links, reasons. */
function listBesides(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== 'string') return listBesides(value);
    return BESIDE.has(key) ? [value] : [];
  });
}

const BESIDE = new Set(['alt', 'reading', 'title', 'url', 'reason', 'label', 'file']);
