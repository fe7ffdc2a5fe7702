import type { SourceBlock, SourceInline, SourceNote, SourceParagraph } from '../source-document.ts';
import { toMark } from './find-notes.ts';
import type { FootNote } from './find-notes.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';
import type { TextParagraph } from './make-paragraphs.ts';
import type { TextMeasure } from './measure-text.ts';

/** What is known of a page when its blocks are written. */
export interface PageEnd {
  printed?: number;
  /** The page before it is full, so that its end says nothing. */
  flows: boolean;
}

/** Writes paragraphs, tables and page ends as blocks, and the notes in the order of their marks. */
export function writeBlocks(
  paragraphs: readonly TextParagraph[],
  found: readonly FootNote[],
  ends: ReadonlyMap<number, PageEnd>,
  measure: TextMeasure,
): { blocks: SourceBlock[]; notes: SourceNote[] } {
  const notes: SourceNote[] = [];
  const levels = gradeTitles(paragraphs, measure);
  let page = paragraphs[0]?.lines[0]?.page ?? 1;
  const blocks = paragraphs.flatMap((paragraph, index): SourceBlock[] => {
    const [first] = paragraph.lines;
    if (!first) return [];
    const place = { paragraph: index + 1, page: first.page };
    const ended = ends.get(first.page);
    const breaks: SourceBlock[] =
      first.page === page
        ? []
        : [{ type: 'page-break', place, ...printed(ended), ...(ended?.flows ? { flows: true } : {}) }];
    page = paragraph.lines.at(-1)?.page ?? first.page;
    if (first.table) return [...breaks, { ...first.table, place }];
    const { align, indent } = paragraph;
    const outline = levels.get(paragraph);
    const block: SourceParagraph = {
      type: 'paragraph',
      place,
      inlines: writeInlines(paragraph, found, notes, ends),
      ...(align ? { align } : {}),
      ...(indent > 0 ? { indent: { firstLine: indent, left: 0 } } : {}),
      ...(outline === undefined ? {} : { outline }),
    };
    return [...breaks, block];
  });
  return { blocks, notes };
}

function printed(end: PageEnd | undefined): { printed?: number } {
  return end?.printed === undefined ? {} : { printed: end.printed };
}

function writeInlines(
  { lines, align }: TextParagraph,
  found: readonly FootNote[],
  notes: SourceNote[],
  ends: ReadonlyMap<number, PageEnd>,
): SourceInline[] {
  const inlines: SourceInline[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (before && before.page !== line.page) inlines.push({ type: 'page', ...printed(ends.get(line.page)) });
    if (before && align === 'center') inlines.push({ type: 'line-break' });
    else if (before) joinWords(inlines, lineText(line));
    for (const { text, bold, size, raised } of line.runs) {
      const mark = raised ? toMark(text) : undefined;
      const note = found.find((one) => one.page === line.page && one.mark === mark);
      if (note) inlines.push({ type: 'note', label: addNote(note, notes) });
      else inlines.push({ type: 'text', text, size, ...(bold ? { bold } : {}) });
    }
    before = line;
  }
  return inlines;
}

/** Latin words stand apart over the end of a line, and a word that was broken there is one again. */
function joinWords(inlines: SourceInline[], next: string): void {
  const last = inlines.findLast((inline) => inline.type === 'text');
  if (!last || !/^[\x21-\x7e]/u.test(next)) return;
  if (/[a-z]{2}-$/u.test(last.text) && /^[a-z]{2}/u.test(next)) last.text = last.text.slice(0, -1);
  else if (/[a-z,.;:)]$/iu.test(last.text) && /^[a-z(]/iu.test(next)) last.text += ' ';
}

function addNote({ mark, text, page }: FootNote, notes: SourceNote[]): string {
  const label = String(notes.length + 1);
  const place = { paragraph: 0, page };
  notes.push({ label, mark, blocks: [{ type: 'paragraph', place, inlines: [{ type: 'text', text }] }] });
  return label;
}

/** Lines much larger than the text are titles, the larger above the smaller; a letterhead over a title is none. */
function gradeTitles(
  paragraphs: readonly TextParagraph[],
  { size }: TextMeasure,
): Map<TextParagraph, number> {
  const titles = paragraphs.filter(({ lines }) => {
    const [first] = lines;
    const text = lines.map(lineText).join('');
    return (
      first && !first.table && first.size >= size * 1.25 && /\p{L}/u.test(text) && [...text].length <= 80
    );
  });
  const [first, second] = titles;
  const isLetterhead =
    first === paragraphs[0] &&
    first?.lines[0]?.page === second?.lines[0]?.page &&
    (second?.lines[0]?.size ?? Infinity) < (first?.lines[0]?.size ?? 0) * 0.95;
  const graded = isLetterhead ? titles.slice(1) : titles;
  const sizeOf = (title: TextParagraph) => Math.round(title.lines[0]?.size ?? 0);
  const sizes = [...new Set(graded.map(sizeOf))].sort((a, b) => b - a);
  return new Map(graded.map((title) => [title, Math.min(3, sizes.indexOf(sizeOf(title)) + 1)]));
}
