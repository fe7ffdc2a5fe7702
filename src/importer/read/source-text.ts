import { countLetters } from '../../text/characters.ts';
import type { Doubt, LogEntry, PrintedPage } from '../document.ts';
import type {
  PageBox,
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from './source-document.ts';
import { surveyDocument, writeInlines, writeLabel, writeParagraph } from './write-paragraph.ts';

/** The text a document gives to the stages, and the reader's log by the lines of that text. */
export interface SourceText {
  text: string;
  log: LogEntry[];
  /** The first line of each paragraph and table that has words. */
  lines: ReadonlyMap<SourceBlock, number>;
  /** Where its printed pages begin; none where no number is known. */
  pages: readonly PrintedPage[];
  /** Where its lines stand on the pages of the file. */
  places: readonly LinePlace[];
}

/** A stretch of a page that a line of the text fills. */
export interface LinePlace extends PageBox {
  line: number;
}

/**
 * Writes a document as the plain text with Markdown marks that the stages read: a blank line between paragraphs, `# ` for
 * what is a heading by style, `**…**` for bold inside a text, tables in bars, notes behind the paragraph of their mark.
 */
export function toSourceText(document: SourceDocument): SourceText {
  const lines: string[] = [];
  const lineOf = new Map<number, number>();
  const lineOfBlock = new Map<SourceBlock, number>();
  const log: LogEntry[] = [];
  const settings = surveyDocument(document);
  const pages: PrintedPage[] = [];
  const places: LinePlace[] = [];
  let begun: { page: number | undefined } | undefined = { page: document.printed };
  const beginPage = () => {
    if (begun) pages.push({ line: lines.length + 1, offset: 0, page: begun.page });
    begun = undefined;
  };
  const placeLines = (from: number, boxes: readonly PageBox[] = []) => {
    lines.slice(from).forEach((words, at) => {
      if (words !== '') places.push(...boxes.map((box) => ({ line: from + at + 1, ...box })));
    });
  };
  const write = (blocks: readonly SourceBlock[]) => {
    for (const block of blocks) {
      if (block.type === 'page-break') {
        // Two blank lines tell the stages of a page break.
        if (!block.flows && lines.length > 0 && lines.at(-2) !== '') lines.push('');
        begun = { page: block.printed };
        continue;
      }
      if (!lineOf.has(block.place.paragraph)) lineOf.set(block.place.paragraph, lines.length + 1);
      const from = lines.length;
      const boxes = document.boxes?.get(block.place.paragraph);
      if (block.type === 'table') {
        beginPage();
        const framed = layoutCells(block);
        if (framed) write(framed);
        else {
          lineOfBlock.set(block, lines.length + 1);
          lines.push(...writeTable(block), '');
        }
        placeLines(from, boxes);
        for (const label of framed ? [] : notesIn(block)) lines.push(...writeNote(document, label), '');
        const message = doubtTable(block, framed !== undefined);
        if (message !== undefined)
          log.push({ kind: 'doubt', code: 'reader', line: lineOf.get(block.place.paragraph) ?? 1, message });
        continue;
      }
      const { text, doubt } = writeParagraph(block, settings);
      if (text !== '') {
        beginPage();
        lineOfBlock.set(block, lines.length + 1);
        lines.push(...text.split('\n'), '');
        pages.push(...findPages(block, lines, from));
        placeLines(from, boxes);
      }
      if (doubt !== undefined)
        log.push({ kind: 'doubt', code: 'reader', line: lines.length - 1, message: doubt });
      for (const label of notesIn(block)) lines.push(...writeNote(document, label), '');
    }
  };
  write(document.blocks);
  while (lines.at(-1) === '') lines.pop();
  const entries = document.log.map(({ kind, paragraph, page, message, code }): LogEntry => ({
    ...(kind === 'doubt' ? tellDoubt(code) : { kind }),
    line: nearestLine(lineOf, paragraph),
    message: `${message}（${document.format} 第 ${page === undefined ? `${paragraph} 段` : `${page} 页`}）`,
  }));
  return {
    text: `${lines.join('\n')}\n`,
    log: [...entries, ...log].sort((a, b) => a.line - b.line),
    pages: pages.some(({ page }) => page !== undefined) ? pages : [],
    places,
    lines: lineOfBlock,
  };
}

function tellDoubt(code: 'page' | undefined): Pick<Doubt, 'kind' | 'code' | 'fields'> {
  return code === undefined
    ? { kind: 'doubt', code: 'reader' }
    : { kind: 'doubt', code, fields: ['body', 'pageStart'] };
}

/** Pages that begin inside a paragraph, by its lines from one on and the letters before them. */
function findPages(
  { inlines, list }: SourceParagraph,
  lines: readonly string[],
  from: number,
): PrintedPage[] {
  return inlines.flatMap((inline, index) => {
    if (inline.type !== 'page') return [];
    let offset = countLetters((list?.text ?? '') + writeInlines(inlines.slice(0, index), false, ' '));
    let line = from;
    for (;;) {
      const own = countLetters(lines[line] ?? '');
      if (offset < own || line >= lines.length - 1) break;
      offset -= own;
      line += 1;
    }
    return [{ line: line + 1, offset, page: inline.printed }];
  });
}

function notesIn(block: SourceBlock): string[] {
  if (block.type === 'page-break') return [];
  if (block.type === 'table') return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(notesIn));
  return block.inlines.flatMap((inline) => (inline.type === 'note' ? [inline.label] : []));
}

function writeNote({ notes }: SourceDocument, label: string): string[] {
  const note = notes.find((one) => one.label === label);
  return note ? [`[^${label}]: ${flatten(note.blocks)}`] : [];
}

/** A table of one column or one row only lays out lines: 版记, a letterhead with its 签发人. */
function layoutCells({ rows }: SourceTable): SourceBlock[] | undefined {
  const isLayout = rows.length === 1 || rows.every((cells) => cells.length === 1);
  return isLayout ? rows.flat().flatMap(({ blocks }) => blocks) : undefined;
}

function writeTable({ rows }: SourceTable): string[] {
  const width = Math.max(...rows.flat().map(({ column, columns }) => column + columns));
  const writeRow = (cells: readonly SourceCell[]) =>
    `| ${Array.from({ length: width }, (_, column) => {
      const cell = cells.find((one) => one.column === column);
      return cell ? flatten(cell.blocks).replaceAll('|', '\\|') : '';
    }).join(' | ')} |`;
  const [head, ...rest] = rows.map(writeRow);
  return [head ?? '', `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...rest];
}

/** The words of blocks on one line: a cell or a note has no paragraphs of its own here. */
function flatten(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'page-break') return '';
      if (block.type === 'table')
        return block.rows
          .flat()
          .map((cell) => flatten(cell.blocks))
          .join(' ');
      const label = block.list ? writeLabel(block.list.text, block.list.gap) : '';
      return (label + writeInlines(block.inlines, false, ' ')).replace(/\s+/gu, ' ').trim();
    })
    .filter((text) => text !== '')
    .join(' ');
}

function doubtTable({ rows }: SourceTable, framed: boolean): string | undefined {
  if (framed) return rows.flat().length > 1 ? '只作排版用的表格按段落收入，次序请核对' : undefined;
  const merged = rows.flat().filter(({ columns, rows: down }) => columns > 1 || down > 1).length;
  return `表格 ${rows.length} 行按 Markdown 表格收入，请照原件核对${merged > 0 ? `；合并单元格 ${merged} 处，文字写在第一格，其余留空` : ''}`;
}

function nearestLine(lineOf: ReadonlyMap<number, number>, paragraph: number): number {
  for (let at = paragraph; at > 0; at -= 1) {
    const line = lineOf.get(at);
    if (line !== undefined) return line;
  }
  return 1;
}
