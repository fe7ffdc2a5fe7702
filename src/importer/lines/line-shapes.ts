import { parsePrintedDate } from '../../text/dates.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { isIssueNumberLine } from '../../text/issue-number.ts';
import { isBodyName, mayNameBodies } from './body-names.ts';
import { isListOfPersons } from './split-names.ts';
import { withoutBold, withoutHeading } from './read-marks.ts';

/** A paragraph of a text and no title, label or line of contents: `5月1日，全省职工运动会在省会开幕。` */
export function isProse(text: string): boolean {
  const length = [...text].length;
  return (
    (length > 9 && /[。；][”’」』）)]*(?:[（(][^（()）]{2,40}[）)])?$/u.test(text)) ||
    length > 60 ||
    (length > 24 && /[。；！？].*[，。]/u.test(text))
  );
}

/** The words in brackets at the end of a text, alone on their line or behind the last sentence. */
export function readSignOff(text: string): string | undefined {
  return /(?:^|[。！？”])[（(]([^（）()]{2,40})[）)]$/u.exec(text)?.[1];
}

/** A sign-off in brackets at the end of an item, alone on its line or behind the last words: `（甲县总工会）`. */
export function endsInSignOff(text: string): boolean {
  const inside = readSignOff(text);
  if (inside === undefined) return false;
  return (
    mayNameBodies(inside.replace(/(?:供稿|报送|提供)$/u, '')) ||
    inside.split(/[\s\u3000、，]+/u).some((part) => mayNameBodies(part)) ||
    isListOfPersons(inside) ||
    /^(?:供稿|来源|摘自|转自|文稿|作者)|供稿$/u.test(inside)
  );
}

/** Short, without a closing mark, no heading of a chapter, no date, label, name or number: what a title looks like. */
export function isTitleLike(text: string): boolean {
  const plain = withoutHeading(text);
  const length = [...plain].length;
  return (
    length >= 4 &&
    length <= 44 &&
    /\p{Script=Han}{2}/u.test(plain) &&
    !/[。；：:，、）)…]$|^[（(——…]|\t|^\||\|$|[@]|。/u.test(plain) &&
    !/^(?:[\p{Script=Han} \u3000]{1,8})[：:]/u.test(plain) &&
    !/^(?:此致|敬礼|附件|编者按|第[一二三四五六七八九十百\d]+[条章节编])/u.test(plain) &&
    !/^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]/u.test(plain) &&
    !isStandaloneHeading(plain) &&
    !isDateLine(plain) &&
    !isIssueNumberLine(plain) &&
    parseDocumentNumber(plain) === undefined &&
    !isBodyName(plain) &&
    !isListOfPersons(plain)
  );
}

/** A date and at most the name of a body beside it. */
export function isDateLine(text: string): boolean {
  return (
    /^[\d〇零○一二三四五六七八九十年月日\s]+$/u.test(text) ||
    (parsePrintedDate(text) !== undefined &&
      [...text].length <= 30 &&
      /[日月]\s*(?:印发|出版|编印)?[）)]?$/u.test(text) &&
      !/[，。]/u.test(text))
  );
}

/** `1. 局长到码头检查防汛` → 局长到码头检查防汛. */
export function unnumber(title: string): string {
  return title.replace(/^(?:[（(]?\d{1,2}[）)、.．]|[一二三四五六七八九十]{1,2}、)\s*(?=\D)/u, '');
}

/** A numbered heading alone on its line: `一、领会精神掌握要义，坚定信念明确方向`, `（二）…`. */
export function isStandaloneHeading(text: string): boolean {
  if (/^#{1,6} /.test(text)) return true;
  const plain = withoutBold(text);
  if ([...plain].length > 60) return false;
  if (/^[一二三四五六七八九十]{1,3}、[^。]*$/u.test(plain)) return true;
  return /^[（(][一二三四五六七八九十]{1,3}[）)][^。]*。?$/u.test(plain);
}
