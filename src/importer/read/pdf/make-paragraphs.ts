import { isBoldLine, lineText } from './line.ts';
import type { Line } from './line.ts';
import type { TextMeasure } from './measure-text.ts';
import type { Flow } from './order-columns.ts';

/** Lines that are one paragraph, or a table alone. */
export interface TextParagraph {
  lines: Line[];
  align?: 'center' | 'right';
  /** Indent of its first line, in characters. */
  indent: number;
  /** A sentence that closed a full page or column and yet goes on, by the missing indent: a person should look. */
  isDoubtful?: true;
}

/** Joins lines to paragraphs by indent, by how far a line reaches, by spacing, size and weight. */
export function makeParagraphs(
  flows: readonly Flow[],
  measure: TextMeasure,
  runsOnto: (page: number) => boolean,
): TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let last: { line: Line; flow: Flow } | undefined;
  for (const flow of flows)
    for (const [index, line] of flow.lines.entries()) {
      const open = paragraphs.at(-1);
      const here = { line, flow, looks: lookAt(line, flow, measure) };
      const before = last && { ...last, looks: lookAt(last.line, last.flow, measure) };
      const joint =
        !open || !before
          ? 'apart'
          : index > 0
            ? joinLines(before, here, measure)
            : joinFlows(before, here, measure, runsOnto);
      if (joint === 'apart' || !open) {
        const { align, indent } = here.looks;
        paragraphs.push({ lines: [line], indent, ...(align ? { align } : {}) });
      } else {
        open.lines.push(line);
        if (joint === 'doubtful') open.isDoubtful = true;
      }
      last = { line, flow };
    }
  return paragraphs;
}

interface Looks {
  align?: 'center' | 'right';
  indent: number;
  isFull: boolean;
}

interface SetLine {
  line: Line;
  flow: Flow;
  looks: Looks;
}

type Joint = 'apart' | 'joined' | 'doubtful';

function lookAt(line: Line, flow: Flow, { size }: TextMeasure): Looks {
  const [left, right] = [(line.x1 - flow.x1) / size, (flow.x2 - line.x2) / size];
  const width = (flow.x2 - flow.x1) / size;
  const isLarge = line.size > size * LARGE;
  const isMiddle = Math.abs(left - right) < 1.2 && left > (isLarge ? 0.5 : 2.6);
  const isRight = left > width * 0.42 && right < 6;
  const align = isMiddle ? 'center' : isRight ? 'right' : undefined;
  return {
    indent: align ? 0 : Math.round(left * 2) / 2,
    isFull: right < REACH * Math.max(1, line.size / size),
    ...(align ? { align } : {}),
  };
}

/** Titles are at least this much larger than the text. */
const LARGE = 1.12;
/** A line may end this many characters before the measure, where a mark may not begin the next one. */
const REACH = 1.7;

function joinLines(before: SetLine, here: SetLine, measure: TextMeasure): Joint {
  if (!isAlike(before.line, here.line)) return 'apart';
  const pitch = measure.pitch * Math.max(1, here.line.size / measure.size);
  if (here.line.y - before.line.y > pitch * 1.45) return 'apart';
  if (before.looks.align ?? here.looks.align) {
    const isFirstFull =
      before.looks.align === undefined && before.looks.isFull && here.looks.align === 'center';
    const isTitle =
      (before.looks.align === here.looks.align || isFirstFull) && here.line.size > measure.size * LARGE;
    return isTitle ? 'joined' : 'apart';
  }
  if (here.line.x1 - before.line.x1 > measure.size || here.looks.indent >= 1) return 'apart';
  return isFull(before, here) ? 'joined' : 'apart';
}

/** Over the end of a page or column more is asked of two lines. */
function joinFlows(
  before: SetLine,
  here: SetLine,
  measure: TextMeasure,
  runsOnto: (page: number) => boolean,
): Joint {
  if (before.line.page !== here.line.page && !runsOnto(here.line.page)) return 'apart';
  if (!isAlike(before.line, here.line) || before.looks.align || here.looks.align) return 'apart';
  if (here.looks.indent >= 1 || !isFull(before, here)) return 'apart';
  if (!CLOSED.test(lineText(before.line))) return 'joined';
  return measure.usesIndents && before.line.size <= measure.size * LARGE ? 'doubtful' : 'apart';
}

const CLOSED = /[。！？；：!?]["”’」』）)]*$/u;

function isAlike(one: Line, two: Line): boolean {
  if (one.table ?? two.table) return false;
  const [before, here] = [lineText(one), lineText(two)];
  if (ENTRY.test(before) || ENTRY.test(here) || (LABEL.test(here) && CLOSED.test(before))) return false;
  const isSame = Math.abs(one.size - two.size) < one.size * 0.08;
  return isSame && !(isBoldLine(one) && !two.runs[0]?.bold && CHAPTER.test(before));
}

/** A line of contents reaches the measure by its page number. */
const ENTRY = /(?:\t|…{2,}|[.·．。]{4,})[（(]?\d{0,4}[)）]?$/u;
const LABEL =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+[章节条])/u;

/** A bold line with a number may be a heading as long as the measure. */
const CHAPTER = /^(?:第?[一二三四五六七八九十百]+[、章节条]|[（(][一二三四五六七八九十]+[）)])[^。]*$/u;

/**
 * A line is full too where what begins the next one had no room: a Latin word, or a character that took along the marks
 * behind it, which may not begin a line.
 */
function isFull({ line, flow, looks }: SetLine, here: SetLine): boolean {
  if (looks.isFull) return true;
  const next = lineText(here.line);
  const [word = ''] = /^—?[\x21-\x7e]+/u.exec(next) ?? [];
  const [bound = ''] = LABEL.test(next) ? [] : (/^\P{P}[，。、；：！？”’）》〉」』】〕]+/u.exec(next) ?? []);
  const room = flow.x2 - line.x2;
  return (
    (word.length > 2 && room < (word.length * 0.6 + 0.5) * line.size) ||
    (bound !== '' && room < ([...bound].length + 0.5) * line.size)
  );
}
