import { countLetters } from '../../text/characters.ts';
import type { findFolios } from '../../text/folios.ts';
import type { Furniture } from '../../text/furniture.ts';
import { judgeNumbers, type NumberVerdict } from '../../text/judge-numbers.ts';
import type { LogEntry, PageReading, PrintedPage } from '../document.ts';
import { isContentsHead } from '../lines/contents-head.ts';

/**
 * Says where the printed pages of a text begin, by the lines that are their numbers: at the top of each page or at its
 * foot. Where the text does not tell which, both readings come back, for the contents to choose between.
 */
export function numberPages(
  lines: readonly string[],
  furniture: ReadonlyMap<number, Furniture>,
  found: ReturnType<typeof findFolios>,
): PageReading[] {
  const folios = [...found]
    .flatMap(([index, number]) => (number === undefined ? [] : [{ index, number }]))
    .sort((a, b) => a.index - b.index);
  const [first] = folios;
  const last = folios.at(-1);
  if (!first || !last) return [];
  const text: Text = { lines, isText: (index) => !furniture.has(index) && hasWords(lines[index]) };
  if (looksLikeSections(folios, text)) return [askSections(first)];
  const sheets = cutSheets(text);
  if (sheets.length > 1 && sheets.every((sheet) => folios.filter(isOn(sheet)).length <= 1))
    return [readSheets(folios, sheets)];
  const isBefore = lines.slice(0, first.index).some((_, index) => text.isText(index));
  const isBehind = nextText(text, last.index) !== undefined;
  if (!isBefore && isBehind) return [readHeads(folios, text)];
  const hasContents = lines.slice(0, first.index).some((line) => isContentsHead(line.trim()));
  if ((isBefore && !isBehind) || (isBefore && first.number === 1 && !hasContents))
    return [readFeet(folios, text)];
  return [readFeet(folios, text), readHeads(folios, text)];
}

interface Folio {
  /** Its line in the list, from 0. */
  index: number;
  number: number;
}

interface Text {
  lines: readonly string[];
  isText: (index: number) => boolean;
}

/** Lines between two form feeds. */
interface Sheet {
  from: number;
  to: number;
  start: Omit<PrintedPage, 'page'> | undefined;
}

/** Numbers alone on their lines between closed paragraphs, counted from 1: chapters of a text have them too. */
function looksLikeSections(folios: readonly Folio[], { lines, isText }: Text): boolean {
  if (folios[0]?.number !== 1 || lines.some((line) => line.includes('\f'))) return false;
  return folios.every(({ index }) => {
    if (!/^[\s\u3000]*\d+[\s\u3000]*$/u.test(lines[index] ?? '')) return false;
    const before = lines.slice(0, index).findLast((_, at) => isText(at));
    return (
      before === undefined ||
      !/[，、]|\p{Script=Han}{20}/u.test(before) ||
      /[。！？；：…”）]$/u.test(before.trim())
    );
  });
}

function askSections(first: Folio): PageReading {
  const message = '单独成行的数字按页码略去了，换页没有标；也可能是文章的节次，请看原件';
  return { pages: [], log: [doubt(first, message)] };
}

/** Numbers at the head: a page begins below its number. */
function readHeads(folios: readonly Folio[], text: Text): PageReading {
  const verdicts = judgeNumbers(folios.map(({ number }, place) => ({ number, place })));
  return {
    pages: folios.flatMap(({ index, number }, place) => {
      const line = nextText(text, index);
      return line === undefined
        ? []
        : [{ line: line + 1, offset: 0, page: verdicts[place]?.is === 'sure' ? number : undefined }];
    }),
    log: tellDoubts(folios, verdicts),
  };
}

/** Numbers at the foot: a page begins below the number of the one before it, and has its own number at its end. */
function readFeet(folios: readonly Folio[], text: Text): PageReading {
  const verdicts = judgeNumbers(folios.map(({ number }, place) => ({ number, place })));
  const log = tellDoubts(folios, verdicts);
  const pages: PrintedPage[] = [];
  [undefined, ...folios].forEach((before, place) => {
    const line = nextText(text, before?.index ?? -1);
    if (line === undefined) return;
    const own = folios[place];
    const verdict = verdicts[place];
    const isKnown =
      own !== undefined && verdict?.is === 'sure' && (before ? verdict.follows : own.number === 1);
    pages.push({ line: line + 1, offset: 0, page: isKnown ? own.number : undefined });
    if (own && verdict?.is === 'sure' && before && !isKnown)
      log.push(doubt(own, `前面的页码不相接，第 ${own.number} 页从哪里起看不出来，没有标，请照原件补`));
    if (!own && before)
      log.push(
        doubt({ ...before, index: line }, `第 ${before.number} 页之后的一页没有印页码，没有标，请看原件`),
      );
  });
  return { pages, log };
}

/** Form feeds part the pages, and each has its number anywhere. */
function readSheets(folios: readonly Folio[], sheets: readonly Sheet[]): PageReading {
  const placed = sheets.flatMap((sheet, place) =>
    folios.filter(isOn(sheet)).map((folio) => ({ ...folio, place })),
  );
  const verdicts = judgeNumbers(placed);
  return {
    pages: sheets.flatMap(({ start }, place) => {
      const own = placed.findIndex((folio) => folio.place === place);
      const page = verdicts[own]?.is === 'sure' ? placed[own]?.number : undefined;
      return start ? [{ ...start, page }] : [];
    }),
    log: tellDoubts(placed, verdicts),
  };
}

function cutSheets({ lines, isText }: Text): Sheet[] {
  const borders = lines.flatMap((line, index) => (line.includes('\f') ? [index] : []));
  return [0, ...borders].map((from, place) => {
    const to = borders[place] ?? lines.length;
    // A feed inside a line: the page begins behind the words before it.
    const [before = ''] = place === 0 ? [] : (lines[from] ?? '').split('\f');
    const line = lines.findIndex((_, index) => index >= from && index < to && isText(index));
    const offset = line === from ? countLetters(before) : 0;
    return { from, to, start: line < 0 ? undefined : { line: line + 1, offset } };
  });
}

function isOn({ from, to }: Sheet): (folio: Folio) => boolean {
  return ({ index }) => index >= from && index < to;
}

function tellDoubts(folios: readonly Folio[], verdicts: readonly NumberVerdict[]): LogEntry[] {
  return folios.flatMap((folio, place) => {
    const verdict = verdicts[place]?.is;
    if (verdict === 'sure') return [];
    const beside = [folios[place - 1], folios[place + 1]].flatMap((other) => other?.number ?? []).join('、');
    return [doubt(folio, `印的页码 ${folio.number} 与前后的 ${beside} 不相接，没有标，请照原件补`)];
  });
}

function doubt({ index }: Folio, message: string): LogEntry {
  return { kind: 'doubt', code: 'page', line: index + 1, message, fields: ['body', 'pageStart'] };
}

function nextText({ lines, isText }: Text, from: number): number | undefined {
  const index = lines.findIndex((_, at) => at > from && isText(at));
  return index < 0 ? undefined : index;
}

function hasWords(line: string | undefined): boolean {
  return countLetters(line ?? '') > 0;
}
