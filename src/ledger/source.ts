import { blockText, type TextBlock } from '../document/text-blocks.ts';
import { foldWidth, isSpace } from '../text/width.ts';

/** One character of source.txt that is not white space. */
export interface SourceCharacter {
  character: string;
  fold: string;
  /** Line of source.txt, from 1. */
  line: number;
  /** Number of the block it stands in; blank lines part blocks. */
  block: number;
  /** White space stands before it on its own line. */
  spaced: boolean;
  /** It is a mark of the source's Markdown (`#`, `**`, `- `, a rule), not of the text. */
  markup: boolean;
  /** It stands between two `**`. */
  bold: boolean;
}

/**
 * Takes source.txt apart: every character that is not white space, in order, with its place. `- 甲` is an item of a Markdown
 * list where the archive has `甲`; where it prints `- 甲` itself, as a plain text may, the dash is text.
 */
export function readSource(text: string, blocks: readonly TextBlock[] = []): SourceCharacter[] {
  const dashed = new Set(blocks.map((block) => beginningOf(blockText(block))).filter(isDashed));
  const result: SourceCharacter[] = [];
  let block = 0;
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (line.trim() === '') {
      block += 1;
      return;
    }
    const marks = markupOf(line, dashed.has(beginningOf(line)));
    let spaced = false;
    let bold = false;
    let offset = 0;
    for (const character of line) {
      if (isSpace(character)) spaced = true;
      else {
        const markup = marks.has(offset);
        if (markup && character === '*' && marks.has(offset - 1)) bold = !bold;
        result.push({ character, fold: foldWidth(character), line: index + 1, block, spaced, markup, bold });
        spaced = false;
      }
      offset += character.length;
    }
  });
  return result;
}

/**
 * Offsets in a line that belong to Markdown: `# 题`, `- 03 题`, `**一要…。**`, `---`, the `-----\t---` of a table, the bars
 * of `| 单位 | 户数 |`, the label of a note `[^1]` and `[^1]:`.
 */
function markupOf(line: string, isDashText: boolean): Set<number> {
  const marks = new Set<number>();
  const mark = (start: number, length: number) => {
    for (let offset = start; offset < start + length; offset += 1) marks.add(offset);
  };
  if (/^[\s-]*-{3,}[\s-]*$/u.test(line) || /^\|(?:\s*:?-{3,}:?\s*\|)+$/u.test(line)) {
    mark(0, line.length);
    return marks;
  }
  const [head = '', sign = ''] = /^\s*(#{1,6}|-)(?=\s)/u.exec(line) ?? [];
  if (!isDashText) mark(head.length - sign.length, sign.length);
  if (/^\|.*\|$/u.test(line)) for (const bar of line.matchAll(/(?<!\\)\||\\(?=\|)/gu)) mark(bar.index, 1);
  for (const note of line.matchAll(/^\[\^[^\]\s]+\]:(?=\s)|\[\^[^\]\s]+\]/gu))
    mark(note.index, note[0].length);
  // A line of nothing but stars is drawn, `***`.
  if (!/^[\s*]+$/u.test(line)) for (const bold of line.matchAll(/\*\*/gu)) mark(bold.index, 2);
  return marks;
}

/** So many characters of a line know it again. */
const BEGINNING = 12;

/** The first characters of a line without white space and marks of bold, in one width. */
function beginningOf(line: string): string {
  const [...characters] = line
    .trimStart()
    .slice(0, 4 * BEGINNING)
    .replace(/\*\*|\s/gu, '');
  return characters.slice(0, BEGINNING).map(foldWidth).join('');
}

function isDashed(beginning: string): boolean {
  return beginning.startsWith('-') && beginning.length > 1;
}
