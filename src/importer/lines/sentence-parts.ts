import { findUnbalancedMarks } from '../../text/characters.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { endsInKind } from '../../text/official-titles.ts';
import type { Block } from '../document.ts';
import { isStandaloneHeading } from './line-shapes.ts';
import { readNoteText, readTableRows } from './read-marks.ts';

/** True when the last sentence of a text is not closed, so that it may go on in another block. */
export function endsOpen(text: string): boolean {
  // A sign-off in brackets behind a full stop closes an item.
  if (/[。！？”][（(][^（）()]{2,30}[）)]$/u.test(text)) return false;
  return !/[。！？!?；;：:…][”’」』）)》]*(\*\*)?$/u.test(text);
}

/** A line that opens with a dash and is shorter than this is a subtitle; a longer one is a paragraph. */
const SUBTITLE_LENGTH = 50;

/** True for a block that can be part of a broken paragraph: no heading, rule, table, note, by-line, number or sign-off. */
export function isContinuable(block: Block): boolean {
  return !(
    /^(#|---|□|★|●)/u.test(block.text) ||
    isSetApart(block) ||
    (block.text.startsWith('——') && [...block.text].length < SUBTITLE_LENGTH) ||
    /^[（(][^（）()]*[）)]$/u.test(block.text) ||
    /关于印发.*的通知$/u.test(block.text) ||
    parseDocumentNumber(block.text) !== undefined ||
    isStandaloneHeading(block.text) ||
    isShortHead(block.text)
  );
}

/** True for a block that opens with its number: `一、…`, `（二）…`, `**三要…`, `14. …`. */
export function startsWithNumber(text: string): boolean {
  return /^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\*\*[一二三四五六七八九十]|\d{1,2}[、.．](?!\d))/u.test(
    text,
  );
}

/**
 * True where a paragraph plainly begins: a number, or a short topic sentence before the text proper
 * (`深入推动智慧工会建设。加强…`).
 */
export function startsParagraph(text: string): boolean {
  return startsWithNumber(text) || /^[^，。、；：“”]{6,24}。./u.test(text);
}

/** A start no paragraph has: a figure with its measure (`52余项`), a particle, a closing mark. */
export function startsMidSentence(text: string): boolean {
  return /^(\d+(余|多)?[项个件条](?!\d)|[的了，、。；：）》”])/u.test(text);
}

/** Bold that begins and does not end, or the other way round: `**（三）依法维护合法`, `权益**`. */
export function hasOpenBold(text: string): boolean {
  return text.split('**').length % 2 === 0;
}

/** A long paragraph that lacks its end: `…把登记在册的困难农民工帮`. */
export function isLongProse(text: string): boolean {
  return [...text].length >= 60 && /[，。；]/u.test(text) && /\p{Script=Han}$/u.test(text);
}

/** A line that ends as titles do, without a mark inside. */
export function isTitleLine(text: string): boolean {
  return endsInKind(text) && !/[，。；：]/u.test(text);
}

/** A line without any mark, as heads are, where nothing says that it is part of a sentence. */
export function isHeadLine(text: string): boolean {
  return !/[，。、；：！？“”《》（）]/u.test(text);
}

/** Words in front of the first comma too few to begin anything: `部署，以促进…`; `会上，` and `今年，` begin. */
export function startsFragment(text: string): boolean {
  return (
    /^\p{Script=Han}{1,3}[，、]/u.test(text) &&
    !/^(?:[今去前当每次]|[近多]|会|目|同|此|因|为|期|上|下|随|据|首|其|最|现|截|总|另|一|二|三|如|但|而|我|他|她|这|那)/u.test(
      text,
    )
  );
}

/** A table or a note at the foot: nothing goes on in it or after it. */
export function isSetApart({ text }: Block): boolean {
  return readTableRows(text) !== undefined || readNoteText(text) !== undefined;
}

/** A line of particulars: `地址：西宁市城东区昆仑路184号`, `邮编：810007`. */
export function startsWithLabel(text: string): boolean {
  return /^\p{Script=Han}{1,4}[：:]/u.test(text);
}

/** The rest of a word or two and then a full stop: `建设。坚持大抓基层…`, `高效。`. */
export function endsFragment(text: string): boolean {
  return /^[^，。、；：（）\d一二三四五六七八九十]{1,5}。/u.test(text);
}

/** A short line without any mark inside: a sub-head or signature such as `为母亲度饥荒求捐助信`, `朱德`. */
export function isShortHead(text: string): boolean {
  return [...text].length <= 14 && !/[，。、；：！？]/u.test(text) && findUnbalancedMarks(text).length === 0;
}
