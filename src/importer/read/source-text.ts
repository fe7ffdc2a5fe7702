import type { LogEntry } from '../document.ts';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceInline,
  SourceParagraph,
  SourceTable,
} from './source-document.ts';

/** The text a document gives to the stages, and the reader's log by the lines of that text. */
export interface SourceText {
  text: string;
  log: LogEntry[];
  /** The first line of each paragraph and table that has words. */
  lines: ReadonlyMap<SourceBlock, number>;
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
  const write = (blocks: readonly SourceBlock[]) => {
    for (const block of blocks) {
      if (block.type === 'page-break') {
        // Two blank lines tell the stages of a page break.
        if (!block.flows && lines.length > 0 && lines.at(-2) !== '') lines.push('');
        continue;
      }
      if (!lineOf.has(block.place.paragraph)) lineOf.set(block.place.paragraph, lines.length + 1);
      if (block.type === 'table') {
        const framed = layoutCells(block);
        if (framed) write(framed);
        else {
          lineOfBlock.set(block, lines.length + 1);
          lines.push(...writeTable(block), '');
        }
        for (const label of framed ? [] : notesIn(block)) lines.push(...writeNote(document, label), '');
        const message = doubtTable(block, framed !== undefined);
        if (message !== undefined)
          log.push({ kind: 'doubt', code: 'reader', line: lineOf.get(block.place.paragraph) ?? 1, message });
        continue;
      }
      const { text, doubt } = writeParagraph(block, settings);
      if (text !== '') {
        lineOfBlock.set(block, lines.length + 1);
        lines.push(...text.split('\n'), '');
      }
      if (doubt !== undefined)
        log.push({ kind: 'doubt', code: 'reader', line: lines.length - 1, message: doubt });
      for (const label of notesIn(block)) lines.push(...writeNote(document, label), '');
    }
  };
  write(document.blocks);
  while (lines.at(-1) === '') lines.pop();
  const entries = document.log.map(({ kind, paragraph, page, message }): LogEntry => ({
    ...(kind === 'doubt' ? { kind, code: 'reader' } : { kind }),
    line: nearestLine(lineOf, paragraph),
    message: `${message}（${document.format} 第 ${page === undefined ? `${paragraph} 段` : `${page} 页`}）`,
  }));
  return {
    text: `${lines.join('\n')}\n`,
    log: [...entries, ...log].sort((a, b) => a.line - b.line),
    lines: lineOfBlock,
  };
}

interface Settings {
  /** Headings stand one level lower under a title of the whole. */
  shift: 0 | 1;
  /** Where most of a text is bold, bold says nothing. */
  marksBold: boolean;
}

/** A heading longer than this, or with a sentence closed inside it, is a paragraph in the wrong style. */
const HEADING_LENGTH = 80;

function surveyDocument({ blocks }: SourceDocument): Settings {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const runs = paragraphs.flatMap(({ inlines }) => inlines).filter((inline) => inline.type === 'text');
  const length = (some: typeof runs) => some.reduce((sum, { text }) => sum + text.length, 0);
  return {
    shift: paragraphs.some(({ outline, inlines }) => outline === 0 && inlines.length > 0) ? 1 : 0,
    marksBold: length(runs.filter(({ bold }) => bold)) <= length(runs) * 0.6,
  };
}

function writeParagraph(
  paragraph: SourceParagraph,
  { shift, marksBold }: Settings,
): { text: string; doubt?: string } {
  const { outline, align, list } = paragraph;
  const plain = writeInlines(paragraph.inlines, false, ' ');
  const label = list ? writeLabel(list.text, list.gap) : '';
  const bare = trim(label + plain);
  if (bare === '') return { text: '' };
  const isLong = [...bare].length > HEADING_LENGTH || /[。！？](?=[^”’」』）)》\s])/u.test(bare);
  if (outline !== undefined && !isLong)
    return { text: `${'#'.repeat(Math.min(6, outline === 0 ? 1 : outline + shift))} ${bare}` };
  // In a centred line, a title or a head, bold is the dress of the whole, and a break only lays out its lines.
  if (align === 'center') return { text: bare };
  const text = trim(label + writeInlines(paragraph.inlines, marksBold, '\n'));
  return outline === undefined
    ? { text }
    : { text, doubt: `样式“${paragraph.style ?? '标题'}”用在一整段上，按正文收入，请核对` };
}

/** `一、` joins its text; a number in Latin signs is set apart from it, as the tab behind it does on paper. */
function writeLabel(text: string, gap: 'tab' | 'space' | 'nothing'): string {
  if (gap === 'nothing') return text;
  return gap === 'tab' && /[、，。．）】〕：\u2460-\u24ff\u3200-\u32ff]$/u.test(text) ? text : `${text} `;
}

function writeInlines(inlines: readonly SourceInline[], marksBold: boolean, lineBreak: string): string {
  let text = '';
  let bold = '';
  const close = () => {
    // Marks touch the words and not the spaces at their ends; a stretch without words is not marked.
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(bold) ?? [];
    text += words === '' || /[*\n]/u.test(words) ? bold : `${before}**${words}**${after}`;
    bold = '';
  };
  for (const inline of inlines) {
    if (inline.type === 'text' && inline.bold && marksBold) {
      bold += inline.text;
      continue;
    }
    // A space between two bold runs is often plain.
    if (inline.type === 'text' && bold !== '' && inline.text.trim() === '') {
      bold += inline.text;
      continue;
    }
    close();
    text += writeInline(inline, lineBreak);
  }
  close();
  return text;
}

function writeInline(inline: SourceInline, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'tab':
      return '\t';
    case 'line-break':
      return lineBreak;
    case 'note':
      return `[^${inline.label}]`;
    case 'picture':
    case 'page':
      return '';
  }
}

function trim(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
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
