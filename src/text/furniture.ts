import { findFolios } from './folios.ts';
import { isSiteButton } from './site-buttons.ts';

/** What a page prints beside its text: its number, a head that comes again over each page, or what a web page offers. */
export type Furniture = 'folio' | 'head' | 'site';

const LONGEST_HEAD = 24;

/** Finds the lines of a text that belong to its pages and not to it, by their place in the list. */
export function findFurniture(
  lines: readonly string[],
  folios: ReadonlyMap<number, unknown> = findFolios(lines),
): Map<number, Furniture> {
  const words = lines.map((line) => line.replace(/^[\s\u3000\f]+|[\s\u3000]+$/gu, ''));
  const found = new Map<number, Furniture>();
  words.forEach((line, index) => {
    if (isSiteLine(line)) found.set(index, 'site');
  });
  for (const index of folios.keys()) found.set(index, 'folio');
  for (const index of findHeads(words, foliosOf(found))) found.set(index, 'head');
  return found;
}

/** What a text copied from a web page says of it: `发布时间：2024-04-29　字体：大 中 小`. */
const SITE_FACT =
  /^(?:发布(?:时间|日期|人|者)|更新时间|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:次数|量)?|访问量|字体|字号|信息来源|稿件来源|来源|作者|编辑|责任编辑|审核)[：:].*$/u;

/** A line of buttons, or of two and more facts of which one is the site's own; its 来源 is a fact of the text (`readSiteSource`). */
function isSiteLine(line: string): boolean {
  const parts = partSiteLine(line);
  if (parts.length === 0) return false;
  const isButtons = parts.every(isSiteButton) && parts.some((part) => part.length > 2);
  const facts = parts.filter((part) => SITE_FACT.test(part));
  return (
    isButtons ||
    (facts.length >= 2 &&
      facts.some((part) => !/^(?:来源|信息来源|稿件来源|作者|编辑|责任编辑|审核)/u.test(part)) &&
      parts.every((part) => SITE_FACT.test(part) || isSiteButton(part) || /^[\d:：次]+$/u.test(part)))
  );
}

/** The periodical or site a text was taken from, as such a line names it: `南屿日报`. */
export function readSiteSource(line: string): string | undefined {
  return partSiteLine(line)
    .map((part) => /^(?:来源|信息来源|稿件来源)[：:](.+)$/u.exec(part)?.[1])
    .find((source) => source !== undefined);
}

function partSiteLine(line: string): string[] {
  return line
    .replace(/([：:])[\s\u3000]+/gu, '$1')
    .split(/[\s\u3000|｜]+|(?<=】)(?=【)/u)
    .filter((part) => part !== '');
}

function foliosOf(found: ReadonlyMap<number, Furniture>): number[] {
  return [...found].flatMap(([index, kind]) => (kind === 'folio' ? [index] : []));
}

/**
 * Heads beside folios: the same words at two pages, or a short line that stands at a folio in the middle of a
 * sentence, where no heading can.
 */
function findHeads(words: readonly string[], folios: readonly number[]): number[] {
  const step = (from: number, by: 1 | -1): number => {
    let at = from + by;
    while (words[at] === '') at += by;
    return at;
  };
  const beside = folios.flatMap((folio) => [step(folio, -1), step(folio, 1)]);
  const isRepeated = (at: number) =>
    isHeadLike(words[at]) && beside.filter((other) => words[other] === words[at]).length > 1;
  const isInside = (at: number) => {
    if (!isHeadLike(words[at])) return false;
    const folio = folios.find((one) => step(one, 1) === at);
    if (folio === undefined) return false;
    const [before = '', after = ''] = [words[step(folio, -1)], words[step(at, 1)]];
    return (
      isOpenProse(before) &&
      /^[\p{Script=Han}，、][^：]*[，。；]/u.test(after) &&
      !/^[一二三四五六七八九十]+[、是要]/u.test(after)
    );
  };
  return beside.filter((at) => isRepeated(at) || isInside(at));
}

function isHeadLike(line: string | undefined): boolean {
  return (
    line !== undefined && line !== '' && [...line].length <= LONGEST_HEAD && !/[，。；：！？、]/u.test(line)
  );
}

/** Words of a sentence that has begun and does not end. */
function isOpenProse(line: string): boolean {
  return /[，、；。]/u.test(line) && /[\p{Script=Han}，、]$/u.test(line);
}
