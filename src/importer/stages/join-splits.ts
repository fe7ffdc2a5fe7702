import { findUnbalancedMarks } from '../../text/characters.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { endsInKind } from '../../text/official-titles.ts';
import { wordStraddles } from '../../text/words.ts';
import type { Block, LogEntry } from '../document.ts';
import { readNoteText, readTableRows } from '../lines/read-marks.ts';

/** What the whole text says of its broken sentences. */
export interface BreakHabit {
  /** Lines at which a page ends. */
  borders?: readonly number[] | undefined;
  /** Sentences are surely broken in several places, so that one more is no surprise. */
  isCommon?: boolean;
}

/**
 * Repairs sentences broken over a page or column. Body is joined to body when the first part does not close
 * its sentence and there is evidence: a word across the joint, a bracket or quotation still open, a mark that
 * announces more, a page that ends there, or a text that breaks its sentences all along. What has no evidence is left
 * apart and asked.
 */
export function joinSplits(
  blocks: Block[],
  { borders = [], isCommon = false }: BreakHabit = {},
): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const joined: Block[] = [];
  const openings = countOpenings(blocks);
  for (const block of blocks) {
    const before = joined.at(-1);
    const parallel = (openings.get(opening(block.text)) ?? 0) > 2;
    const isBorder = borders.some((line) => before && line > before.line && line < block.line);
    const evidence = before ? joinEvidence(before, block, parallel, isBorder || isCommon) : undefined;
    if (!before || !evidence) {
      joined.push({ ...block });
      continue;
    }
    const place = `…${before.text.slice(-8)}｜${block.text.slice(0, 8)}…`;
    if (evidence === 'ask') {
      log.push({
        kind: 'doubt',
        code: 'joint',
        line: block.line,
        message: `是否一句话断开，请看：${place}`,
      });
      joined.push({ ...block });
    } else {
      log.push({ kind: 'join', line: block.line, message: `${evidence}：${place}` });
      before.text = joinTexts(before.text, block.text);
    }
  }
  return { blocks: joined, log };
}

/** True where a text breaks its sentences as a habit: a word, a mark or a list goes on in the next block time and again. */
export function breaksSentences(articles: readonly (readonly Block[])[]): boolean {
  const isSure = (before: Block, after: Block) =>
    isContinuable(before) &&
    isContinuable(after) &&
    /[，。、；]/u.test(before.text) &&
    ['词跨两段', '逗号未完', '引号或括号未合'].includes(joinEvidence(before, after, false, false) ?? '');
  const sure = articles.flatMap((blocks) =>
    blocks.filter((block, index) => {
      const after = blocks[index + 1];
      return after !== undefined && isSure(block, after);
    }),
  );
  return sure.length >= 2;
}

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

/** A numbered heading alone on its line: `一、领会精神掌握要义，坚定信念明确方向`, `（二）…`. */
export function isStandaloneHeading(text: string): boolean {
  if (/^#{1,6} /.test(text)) return true;
  const plain = text.replace(/\*\*/g, '');
  if ([...plain].length > 60) return false;
  if (/^[一二三四五六七八九十]{1,3}、[^。]*$/u.test(plain)) return true;
  return /^[（(][一二三四五六七八九十]{1,3}[）)][^。]*。?$/u.test(plain);
}

/** True for a block that opens with its number: `一、…`, `（二）…`, `**三要…`, `14. …`. */
function startsWithNumber(text: string): boolean {
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

function joinEvidence(
  before: Block,
  after: Block,
  parallel: boolean,
  isExpected: boolean,
): string | undefined {
  if (before.apart || after.apart) return undefined;
  if (!endsOpen(before.text) || isSetApart(before) || isSetApart(after)) return undefined;
  if (endsFragment(after.text) && [...before.text].length > 14 && !before.text.startsWith('#'))
    return '残句在后';
  if (hasOpenBold(before.text) && hasOpenBold(after.text)) return '加粗未合';
  if (isPieceOfProse(before, after)) return 'ask';
  if (!isContinuable(before) || !isContinuable(after)) return undefined;
  if (startsWithNumber(after.text) || startsWithLabel(after.text)) return undefined;
  if (isTitleLine(after.text)) return undefined;
  if (wordStraddles(before.text, after.text)) return isHeadLine(before.text) ? 'ask' : '词跨两段';
  if (findUnbalancedMarks(before.text).some(({ mark }) => '“‘《〈（〔'.includes(mark)))
    return '引号或括号未合';
  if (/[，、,—·]$/u.test(before.text)) return '逗号未完';
  if (/[，。；].*[对把将与和及以为向从由在被使让的]$/u.test(before.text)) return '虚词未完';
  if (startsMidSentence(after.text)) return '句首残缺';
  if (parallel || startsParagraph(after.text)) return 'ask';
  if (isHeadLine(before.text)) return isExpected && !isTitleLine(before.text) ? '句子未完' : 'ask';
  return isExpected || startsFragment(after.text) ? '句子未完' : 'ask';
}

/** Bold that begins and does not end, or the other way round: `**（三）依法维护合法`, `权益**`. */
function hasOpenBold(text: string): boolean {
  return text.split('**').length % 2 === 0;
}

/**
 * A line short as a head that is likelier the next or the last piece of a sentence cut at a narrow measure: long prose
 * without an end before it (`…把困难农民工帮｜扶工作纳入职工帮扶体`), or the rest of a word behind it (`…职工帮扶体｜系，深入开展…`).
 */
function isPieceOfProse(before: Block, after: Block): boolean {
  const isHead = ({ text }: Block) => isShortHead(text) && [...text].length > 4 && !startsWithNumber(text);
  return (
    (isHead(after) && isLongProse(before.text)) ||
    (isHead(before) && !isTitleLine(before.text) && startsFragment(after.text) && !after.text.startsWith('#'))
  );
}

/** Such a paragraph lacks its end. */
function isLongProse(text: string): boolean {
  return [...text].length >= 60 && /[，。；]/u.test(text) && /\p{Script=Han}$/u.test(text);
}

/** A line that ends as titles do, without a mark inside. */
function isTitleLine(text: string): boolean {
  return endsInKind(text) && !/[，。；：]/u.test(text);
}

/** A line without any mark, as heads are, where nothing says that it is part of a sentence. */
function isHeadLine(text: string): boolean {
  return !/[，。、；：！？“”《》（）]/u.test(text);
}

/** Words in front of the first comma too few to begin anything: `部署，以促进…`; `会上，` and `今年，` begin. */
function startsFragment(text: string): boolean {
  return (
    /^\p{Script=Han}{1,3}[，、]/u.test(text) &&
    !/^(?:[今去前当每次]|[近多]|会|目|同|此|因|为|期|上|下|随|据|首|其|最|现|截|总|另|一|二|三|如|但|而|我|他|她|这|那)/u.test(
      text,
    )
  );
}

/** A table or a note at the foot: nothing goes on in it or after it. */
function isSetApart({ text }: Block): boolean {
  return readTableRows(text) !== undefined || readNoteText(text) !== undefined;
}

/** A line of particulars: `地址：西宁市城东区昆仑路184号`, `邮编：810007`. */
function startsWithLabel(text: string): boolean {
  return /^\p{Script=Han}{1,4}[：:]/u.test(text);
}

/** The rest of a word or two and then a full stop: `建设。坚持大抓基层…`, `高效。`. */
function endsFragment(text: string): boolean {
  return /^[^，。、；：（）\d一二三四五六七八九十]{1,5}。/u.test(text);
}

/** A short line without any mark inside: a sub-head or signature such as `为母亲度饥荒求捐助信`, `朱德`. */
function isShortHead(text: string): boolean {
  return [...text].length <= 14 && !/[，。、；：！？]/u.test(text) && findUnbalancedMarks(text).length === 0;
}

/** How many blocks open with the same two characters: parallel paragraphs (`抓实劳模管理…`, `抓实劳模选树…`). */
function countOpenings(blocks: Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(opening(text), (counts.get(opening(text)) ?? 0) + 1);
  return counts;
}

const opening = (text: string) => [...text].slice(0, 2).join('');

/** Joins two halves; bold that closes and opens again at the joint becomes one run. */
function joinTexts(before: string, after: string): string {
  if (before.endsWith('**') && after.startsWith('**')) return before.slice(0, -2) + after.slice(2);
  return before + after;
}
