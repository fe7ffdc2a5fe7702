import { parseDateLine } from '../../../text/dates.ts';
import type { SourceParagraph } from '../source-document.ts';

/** How sure a paragraph beside a picture is its caption: by its own words or style, or only by its place and looks. */
export type CaptionGrade = 'sure' | 'likely' | undefined;

/** Longer than this in characters it is a text. */
const LONGEST = { sure: 120, likely: 40 };

/** Grades a paragraph as caption of a picture that stands next to it; `body` is the size of the letters of the text. */
export function gradeCaption(paragraph: SourceParagraph, body: number | undefined): CaptionGrade {
  const { style = '', outline, list, align } = paragraph;
  const words = wordsOf(paragraph);
  const length = [...words].length;
  if (words === '' || length > LONGEST.sure) return undefined;
  if (/^caption$|题注|图注|图说|图片说明/iu.test(style)) return 'sure';
  if (outline !== undefined || list) return undefined;
  if (BEGINS.test(words) || ENDS.test(words)) return 'sure';
  const runs = paragraph.inlines.filter((inline) => inline.type === 'text' && inline.text.trim() !== '');
  const sizes = runs.map((inline) => (inline.type === 'text' ? inline.size : undefined));
  const isBold = runs.every((inline) => inline.type === 'text' && inline.bold);
  const isLarge = sizes.some((size) => size !== undefined && body !== undefined && size > body);
  const isSmall = sizes.every((size) => size !== undefined && body !== undefined && size < body);
  if (length > LONGEST.likely || isBold || isLarge || isSigning(words)) return undefined;
  return align === 'center' || isSmall ? 'likely' : undefined;
}

/** The words of a paragraph in one line. */
export function wordsOf({ inlines }: SourceParagraph): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'picture' ? '' : ' '))
    .join('')
    .trim();
}

/** A date, or a number of a document, which stand centred too. */
export function isSigning(words: string): boolean {
  return parseDateLine(words) !== undefined || /^[（(].*[日号][）)]$|〔\d{4}〕/u.test(words);
}

const FIGURE = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** `图1 …`, `图2-3：…`, `照片三 …`, `图为…`, `上图：…`, `▲…`. */
const BEGINS = new RegExp(
  `^(?:[△▲▽▼◀▶←→↑↓◤◢]|(?:附?图|照片|图片)\\s*${FIGURE}(?:[-－—.．]\\d+)*(?:[\\s:：、．]|$)|[上下左右]?图为|(?:[上下左右]图|图片?说明|图片|照片)(?:[一二三四\\d]|[（(].{1,4}[)）])?[:：])`,
  'u',
);
/** `（摄影：张三）`, `张三摄`, `本报记者 张三/摄影`, `（县总工会供图）`. */
const ENDS =
  /[（(](?:摄影|供图|图片来源|图源|图)\s*[:：/／].{1,20}[）)]$|(?:\p{Script=Han}{2,4}[\s\u3000]*[/／]?[\s\u3000]*摄影?|\p{Script=Han}{2,16}[\s\u3000]*(?:供图|[/／]图))[）)]?$/u;
