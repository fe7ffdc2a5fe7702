import { lastModified, versionOfIssue } from '../../archive/dates.ts';
import type { Article, Issue } from '../../archive/model.ts';
import { publishedOn } from '../../archive/published.ts';
import { momentOf } from '../moment.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { element, writeXml } from '../xml.ts';
import { printPdf } from './print-pdf.ts';
import { sheetStyle } from './sheet-style.ts';
import { articleSheets, issueSheets } from './sheets.ts';
import type { Sheets } from './sheets.ts';

/** What the maker of a PDF has to be told besides the text. */
type PdfOptions = Omit<TakeawayOptions, 'namespace'>;

/** An article or an official document as a tagged PDF. */
export function buildArticlePdf(article: Article, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { modified } = options;
  return print(article.headTitle, [articleSheets(article, options)], options.colour, {
    moment: modified ?? momentOf(lastModified(article)),
  });
}

/** A whole issue as a tagged PDF. */
export function buildIssuePdf(issue: Issue, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  if (issue.document) return buildArticlePdf(issue.document, options);
  const { modified } = options;
  return print(issue.title, issueSheets(issue, options), options.colour, {
    moment: modified ?? momentOf(versionOfIssue(issue) ?? publishedOn(issue).date),
  });
}

function print(
  title: string,
  sheets: readonly Sheets[],
  colour: string,
  { moment }: { moment: string },
): Promise<Uint8Array<ArrayBuffer>> {
  return printPdf({ html: writePage(title, sheets, colour), settle: SETTLE, moment });
}

/** The page Chromium prints; HTML closes no element by itself. */
function writePage(title: string, sheets: readonly Sheets[], colour: string): string {
  const page = element(
    'html',
    { lang: 'zh-CN' },
    element('head', {}, element('meta', { charset: 'UTF-8' }), element('title', {}, title)),
    element(
      'body',
      {},
      sheets.map(({ content, form }) => ({ ...content, attributes: { ...content.attributes, class: form } })),
    ),
  );
  return writeXml(page)
    .replace(/^<\?.*\?>\n/u, '<!DOCTYPE html>\n')
    .replace(/<(?!(?:br|hr|img|meta)\b)([\w:-]+)((?:\s[^<>]*)?)\/>/gu, '<$1$2></$1>')
    .replace('</head>', () => `<style>${sheetStyle(sheets, colour)}</style></head>`);
}

/**
 * Moves 版记 to the foot of the last page. Chromium has no word for that; so the document is laid into columns as high
 * as the square of the page, which break where pages do, and the room left below 版记 in its column is put above it.
 */
const SETTLE = `
for (const foot of document.querySelectorAll('.notice .foot')) {
  const sheet = foot.parentElement;
  sheet.style.cssText = 'inline-size: 156mm; block-size: 225mm; columns: 156mm; column-gap: 10mm; column-fill: auto';
  const room = sheet.getBoundingClientRect().bottom - foot.getBoundingClientRect().bottom;
  sheet.style.cssText = '';
  foot.style.marginBlockStart = Math.max(0, room - 1) + 'px';
}
`;
