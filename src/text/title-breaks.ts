const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Stand at the end of what they belong to: `座谈会｜精神`, never `座谈｜会精神`. */
const ENDING =
  /^(?:[的了着过们等上下中内外里间后前时者性化型式率力员工人会班队组部处室所站点区县市州年月日级]|主义|市城|[东西中北]区)$/u;
/** Stand before what they belong to: `在｜全总` is no break, `讲话｜在全总` is one. */
const OPENING = /^[在向为对把将以从让使被由于与和及暨或并各全总省本我不未已再更最第首新老大小高低副几]$/u;
/** Words of two characters that the word list takes for an ending and a beginning; 工运 is 工人运动. */
const COMPOUND = /^(?:[省市州县区][级直]|工运)$/u;
const HAN = /^\p{Script=Han}+$/u;
const NUMERAL = /[\p{N}〇一二三四五六七八九十百千]$/u;
/** Characters a piece may have before a doubtful joint in it is opened. */
const LONGEST = 8;

/** What titles were cut into: one is set on many pages, and cutting it takes longer than all else of a row. */
const known = new Map<string, readonly string[]>();

/**
 * Cuts a title into pieces between which a line may break: `全面｜贯彻｜落实｜党的二十大｜精神`. The word list of the
 * platform splits names and compounds into single characters, so those stay joined. The pieces together are the title.
 */
export function breakTitle(title: string): readonly string[] {
  let pieces = known.get(title);
  if (!pieces) known.set(title, (pieces = cut(title)));
  return pieces;
}

function cut(title: string): string[] {
  const words = [...segmenter.segment(title)].map(({ segment }) => segment);
  const pieces: string[] = [];
  words.forEach((word, place) => {
    const last = pieces.at(-1);
    if (last !== undefined && isJoined(last, word, words, place)) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  });
  return pieces;
}

/** True where a line may break only because `breakTitle` says so; around marks and spaces it may anyway. */
export function needsBreak(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** Whether the word at a place belongs to the piece before it. */
function isJoined(piece: string, word: string, words: readonly string[], place: number): boolean {
  const before = words[place - 1] ?? '';
  const after = words[place + 1] ?? '';
  if (NUMERAL.test(before) && isMeasure(word)) return true;
  if (before === '第' && NUMERAL.test(word)) return true;
  // A date is one: 2月｜14日.
  if (/(?:\d{4}年|\d月)$/u.test(piece) && /^\d{1,2}$/u.test(word) && /^[月日]/u.test(after)) return true;
  // ——在 is one: the dash opens what follows.
  if (/^—+$/u.test(piece)) return true;
  // Marks, spaces, Latin: the browser knows where to break around them.
  if (!HAN.test(word) || !HAN.test(before)) return false;
  if (ENDING.test(word)) return !COMPOUND.test(word + after);
  if (COMPOUND.test(before + word) || before + word === '下一') return true;
  if (OPENING.test(before) && !NUMERAL.test(words[place - 2] ?? '')) return true;
  if (OPENING.test(word) || word.startsWith('第')) return false;
  // 党的｜二十大 is too short to stand apart, and so is “下｜接办”.
  if (/^.的$/u.test(piece)) return word.length <= 3;
  if (piece === before && isSingle(piece) && ENDING.test(piece)) return true;
  if (isSingle(word) && after === '的') return false;
  if (length(piece) + length(word) > LONGEST) return false;
  // 专｜项 is a word and 王国｜生 a name that the word list does not know.
  if (isSingle(word)) return !ENDING.test(before) && (isSingle(before) || !isLoose(after));
  return countLoose(words, place) % 2 === 1;
}

/** `2022｜年度`, `二十｜大`, `第十｜四届`, `16｜期`. */
function isMeasure(word: string): boolean {
  return /^(?:[年月日届次期号个项种名万亿元大级][^级]?|[〇一二三四五六七八九十百千]+.?)$/u.test(word);
}

/** How many loose characters stand before a place: they go in pairs, and an odd one belongs to what follows. */
function countLoose(words: readonly string[], place: number): number {
  let count = 0;
  while (isLoose(words[place - 1 - count])) count += 1;
  return count;
}

/** A single character that is no little word of its own. */
function isLoose(word: string | undefined): boolean {
  return word !== undefined && isSingle(word) && HAN.test(word) && !ENDING.test(word) && !OPENING.test(word);
}

function isSingle(word: string): boolean {
  return length(word) === 1;
}

function length(text: string): number {
  return [...text].length;
}
