import type { SourceInline, SourceParagraph } from '../source-document.ts';

/** Lines of one paragraph and the indent of its first, in characters. */
export interface SettledParagraph {
  inlines: SourceInline[];
  indent: number;
}

/**
 * Makes paragraphs of what stands in one element: line breaks part paragraphs where the text says so (a sentence closed
 * before, an indent or a number behind), spaces of the markup go, indents made of spaces become indents.
 */
export function settleParagraphs(inlines: readonly SourceInline[]): SettledParagraph[] {
  const paragraphs: SettledParagraph[] = [];
  let last = '';
  for (const line of splitLines(inlines)) {
    const text = wordsOf(line);
    const [lead = ''] = /^[\s\u3000]*/u.exec(text) ?? [];
    const indent = [...lead].reduce((sum, space) => sum + (WIDTHS.get(space) ?? 0.25), 0);
    const settled = trimLine(line);
    const words = text.trim();
    if (words === '' && settled.every(({ type }) => type === 'text')) {
      last = '';
      continue;
    }
    const open = paragraphs.at(-1);
    if (open && last !== '' && indent < 1.5 && !CLOSED.test(last) && !NUMBERED.test(words))
      open.inlines.push({ type: 'line-break' }, ...settled);
    else paragraphs.push({ inlines: settled, indent: Math.round(indent * 2) / 2 });
    last = words;
  }
  return paragraphs;
}

/** The words of inlines, line breaks as spaces. */
export function wordsOf(inlines: SourceParagraph['inlines']): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'line-break' ? ' ' : ''))
    .join('');
}

function splitLines(inlines: readonly SourceInline[]): SourceInline[][] {
  const lines: SourceInline[][] = [[]];
  for (const inline of inlines)
    if (inline.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  return lines;
}

/** Takes spaces off both ends, and those that only the lines of the markup put between two Chinese characters. */
function trimLine(line: readonly SourceInline[]): SourceInline[] {
  const whole = wordsOf(line);
  const start = whole.length - whole.trimStart().length;
  const end = whole.trimEnd().length;
  let at = 0;
  return line.flatMap((inline): SourceInline[] => {
    if (inline.type !== 'text') return [inline];
    const from = at;
    at += inline.text.length;
    const text = inline.text
      .slice(Math.max(0, start - from), Math.max(0, end - from))
      .replace(/[\n\u00a0]/gu, (space, place: number) => {
        const here = from + Math.max(0, start - from) + place;
        const between = WIDE.test(whole[here - 1] ?? '') && WIDE.test(whole[here + 1] ?? '');
        return space === '\n' && between ? '' : ' ';
      });
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** A break behind one of these parts paragraphs. */
const CLOSED = /[。！？；：!?;:…]["”’』」）)》]*$/u;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十百]+[、章节条]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|附件|附[:：]|抄送|[①-⑳])/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** Spaces in characters: a Chinese one is one wide, a fixed one about half. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['\u3000', 1],
  ['\u2003', 1],
  ['\u00a0', 0.5],
  ['\u2002', 0.5],
  ['\n', 0],
  [' ', 0],
]);
