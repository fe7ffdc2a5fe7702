import { lineText } from './line.ts';
import type { Line } from './line.ts';
import type { TextMeasure } from './measure-text.ts';
import type { Flow } from './order-columns.ts';

/** A note at the foot of a page: its mark as printed and its lines without it. */
export interface FootNote {
  page: number;
  mark: string;
  text: string;
}

/**
 * Takes notes off the foot of the flows: small lines that begin with a mark which stands raised in the text of the same
 * page. Without that mark they stay where they are.
 */
export function findNotes(
  flows: readonly Flow[],
  { size }: TextMeasure,
): { flows: Flow[]; notes: FootNote[] } {
  const marks = new Set(
    flows.flatMap(({ lines }) =>
      lines.flatMap((line) => listMarks(line).map((mark) => `${line.page} ${mark}`)),
    ),
  );
  const notes: FootNote[] = [];
  const kept = flows.map((flow) => {
    const last = flow.lines.findLastIndex((line) => line.table !== undefined || line.size > size * SMALL);
    const zone = flow.lines.slice(last + 1);
    const start = zone.findIndex((line) => {
      const mark = readMark(line);
      return mark !== undefined && marks.has(`${line.page} ${mark}`);
    });
    if (start < 0) return flow;
    notes.push(...splitNotes(zone.slice(start)));
    return { ...flow, lines: flow.lines.slice(0, last + 1 + start) };
  });
  return { flows: kept, notes };
}

/** The marks that stand raised in a line: `①`, `1`, `[1]`. */
function listMarks(line: Line): string[] {
  return line.runs.flatMap((run) => {
    const mark = run.raised ? toMark(run.text) : undefined;
    return mark === undefined ? [] : [mark];
  });
}

/** A mark without its brackets; undefined for other raised characters. */
export function toMark(text: string): string | undefined {
  return /^[[〔(（]?(\d{1,2}|[①-⑳]|\*+)[\]〕)）]?$/u.exec(text.trim())?.[1];
}

/** Notes are set smaller than this share of the text. */
const SMALL = 0.93;

function readMark(line: Line): string | undefined {
  return /^[[〔(（]?(\d{1,2}|[①-⑳]|\*+)[\]〕)）.．、]?\s*(?=\P{N})/u.exec(lineText(line))?.[1];
}

function splitNotes(lines: readonly Line[]): FootNote[] {
  const notes: FootNote[] = [];
  for (const line of lines) {
    const text = lineText(line);
    const mark = readMark(line);
    if (mark !== undefined) {
      const words = text.replace(/^[[〔(（]?(?:\d{1,2}|[①-⑳]|\*+)[\]〕)）.．、]?\s*/u, '');
      notes.push({ page: line.page, mark, text: words });
    } else {
      const open = notes.at(-1);
      if (open) open.text += text;
    }
  }
  return notes;
}
