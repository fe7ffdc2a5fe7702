import { rateCommonHan } from '../common-han.ts';
import { UnreadableSourceError } from '../decode.ts';
import type { SourceLogEntry } from '../source-document.ts';
import type { PageContent } from './glyph.ts';

/** How far the text layer of a page can be trusted. */
export interface PageState {
  page: number;
  state: 'text' | 'blank' | 'scan' | 'damaged';
  /** Characters without meaning. */
  bad: number;
}

/** Judges one page by its characters: none under a picture, many without meaning, or Chinese nobody writes. */
export function judgePage({ page, glyphs, hasPicture, unmapped }: PageContent): PageState {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const all = text.replace(/\s+/gu, '').length;
  // A font without a map may all the same use Unicode for its codes; its words then read like words.
  const guessed = unmapped.replace(/\s+/gu, '');
  const isGarbled = guessed.length > 0 && rateCommonHan(guessed) < 0.08 && !/^[\x20-\x7e]*$/u.test(guessed);
  const bad = (text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0) + (isGarbled ? guessed.length : 0);
  if (all === 0) return { page, state: hasPicture ? 'scan' : 'blank', bad: 0 };
  return { page, state: bad > all * 0.05 ? 'damaged' : 'text', bad };
}

/**
 * Tells of pages that have no text or a damaged one.
 * @throws UnreadableSourceError where these are most pages.
 */
export function tellPages(pages: readonly PageState[], fileName: string): SourceLogEntry[] {
  const of = (state: PageState['state']) =>
    pages.filter((page) => page.state === state).map(({ page }) => page);
  const [scans, damaged] = [of('scan'), of('damaged')];
  const parts = [
    ...(scans.length > 0 ? [`${listPages(scans)}是扫描图片，没有文字`] : []),
    ...(damaged.length > 0 ? [`${listPages(damaged)}的文字层已损坏（字体没有说明编码）`] : []),
  ];
  const words = `${parts.join('；')}。请先用文字识别软件识别，或从原程序导出文字，再导入`;
  if (parts.length > 0 && (scans.length + damaged.length) * 2 > pages.length - of('blank').length)
    throw new UnreadableSourceError(`“${fileName}”${words}。`);
  return [
    ...(parts.length > 0
      ? [
          {
            kind: 'doubt' as const,
            paragraph: 1,
            page: Math.min(...scans, ...damaged),
            message: `${words}；其余各页已读入`,
          },
        ]
      : []),
    ...pages
      .filter(({ state, bad }) => state === 'text' && bad > 0)
      .map(({ page, bad }) => ({
        kind: 'doubt' as const,
        paragraph: 1,
        page,
        message: `有 ${bad} 个字符没有编码，请照原件补`,
      })),
  ];
}

/** Pages in runs: 第 3、5–8 页. */
function listPages(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const open = runs.at(-1);
    if (open?.[1] === page - 1) open[1] = page;
    else runs.push([page, page]);
  }
  return `第 ${runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、')} 页`;
}
