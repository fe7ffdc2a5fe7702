/** A stretch of a text that no line may break in, by its place there. */
export interface Unbroken {
  start: number;
  end: number;
}

/**
 * Finds short forms that are read as one and are not to be parted over two lines: dates (`2017年9月30日`, `二〇二三年二月`),
 * numbers of issues and terms (`第9-10期`, `第十四届`, `9-10期`), and what a dot joins (`李·华`, `7·26`). No more than these:
 * each leaves the line before it loose on a phone.
 */
export function findUnbroken(text: string): Unbroken[] {
  return [...text.matchAll(FORMS)].flatMap(({ 0: words, index }) =>
    words.length > LONGEST ? [] : [{ start: index, end: index + words.length }],
  );
}

/** A longer stretch would leave a hole at the end of a line on a phone. */
const LONGEST = 12;

const HAN = '〇零○一二三四五六七八九十';
const SMALL = `(?:\\d{1,2}|[${HAN}]{1,3})`;
const DATE = `(?:(?:\\d{4}|[${HAN}]{4})年${SMALL}月(?:${SMALL}日)?|${SMALL}月${SMALL}日)`;
const COUNT = `(?:\\d{1,4}|[${HAN}百]{1,5})`;
const SPAN = `${COUNT}(?:[-—–~～至]${COUNT})?`;
const NUMBERED = `(?:第${SPAN}[期届]|\\d{1,2}[-—–]\\d{1,2}期|${COUNT}届)`;
/** Where a name with a dot begins and ends is not told by the text: three characters on either side are kept. */
const DOTTED = '(?:\\d{1,2}[·•]\\d{1,2}|\\p{Script=Han}{1,3}·\\p{Script=Han}{1,3})';
const FORMS = new RegExp(`${DATE}|${NUMBERED}|${DOTTED}`, 'gu');
