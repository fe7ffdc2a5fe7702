import { formatDate, isRealDate } from '../../../text/dates.ts';
import { writeChineseNumeral, parseChineseNumeral } from '../../../text/numerals.ts';

/**
 * A term as its numbers are read: width and white space make no difference, 零 and ○ are 〇, as are 0 and O beside Chinese
 * figures, and the 号 of a day is its 日.
 */
export function plainNumbers(term: string): string {
  return term
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[零○◯]/gu, '〇')
    .replace(
      /([〇一二三四五六七八九])([0Oo]+)(?=[〇一二三四五六七八九年]|$)/gu,
      (_, before: string, zeros: string) => before + '〇'.repeat(zeros.length),
    )
    .replace(/(\d月\d{1,2}|[一二三四五六七八九十]月[一二三四五六七八九十]{1,3})号/gu, '$1日');
}

/**
 * Other ways to write the numbers of a term that `plainNumbers` made: `第14届` → `第十四届`, `80%` → `百分之八十`,
 * `2个` → `两个`, `2020.8.13` → `2020年8月13日`, `17届7次` → `十七届七次`; and back.
 */
export function numberForms(term: string): string[] {
  const dates = dateForms(term);
  if (dates.length > 0) return [...new Set(dates)].filter((form) => form !== term);
  const forms = [
    term.replace(
      PERCENT,
      (_, number: string, sign: string) => `${sign === '%' ? '百' : '千'}分之${writeDecimal(number)}`,
    ),
    term.replace(IN_HUNDRED, (whole: string, base: string, number: string) => {
      const read = readDecimal(number);
      return read === undefined ? whole : `${read}${base === '百' ? '%' : '‰'}`;
    }),
    ...(CHINESE_COUNT.test(term) ? [term.replace(ALL_COUNTS, countInFigures)] : []),
    ...(['二', '两'] as const).map((two) =>
      term.replace(NUMBER, (number: string, at: number) => {
        const rest = term.slice(at + number.length);
        const isTwo = number === '2' && new RegExp(`^${MEASURE}`, 'u').test(rest);
        return isCount(number, term.slice(0, at), rest)
          ? isTwo
            ? two
            : writeChineseNumeral(Number(number))
          : number;
      }),
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== term);
}

/** What is counted in 两 and not in 二. */
const MEASURE = '[个项种件条名位家次天周页本套张组批类处所]';
const FIGURES = '〇一二三四五六七八九十百千两';

const NUMBER = /\d[\d.,]*[%‰]?/gu;
const PERCENT = /(\d+(?:\.\d+)?)([%‰])/gu;
const IN_HUNDRED = new RegExp(`([百千])分之([\\d.]+|[${FIGURES}点]+)`, 'gu');

/** Counts that documents print in figures too; 一个 and 二十大 are words. */
const CHINESE_COUNT = new RegExp(`第[${FIGURES}]+[届次期号条章批]|^(?!一)[${FIGURES}]+[届次个项条]`, 'u');
const ALL_COUNTS = new RegExp(`([${FIGURES}]+)(?=[届次期号条章批个项])`, 'gu');

/**
 * Whether a number counts what is named behind it, or behind 第 and 百分之: 8 of 8项 and of 8-10项, but no number that stands
 * alone, which would be found in every 二十. Years are written figure by figure, which `otherDates` does; larger numbers are
 * not written out.
 */
function isCount(number: string, before: string, rest: string): boolean {
  const named = rest.replace(/^[-—–~～至到、]\d{1,4}(?!\d)/u, '');
  if (!/^[1-9]\d{0,3}$/u.test(number) || (number.length === 4 && named.startsWith('年'))) return false;
  return /^\p{Script=Han}/u.test(named) || (rest === '' && /(?:第|分之)$/u.test(before));
}

function countInFigures(figures: string): string {
  const number = parseChineseNumeral(figures.replace(/两/gu, '二'));
  return number === undefined || number === 0 ? figures : String(number);
}

/** Not the numbers of issues and documents: 2017年9-10期, 2022年11号. */
const NUMERIC_DATE =
  /(\d{4})(?:年(\d{1,2})月(?:(\d{1,2})日?)?|[.\-/](\d{1,2})(?:[.\-/](\d{1,2})日?)?(?![\d号期]|[.\-/]\d))/u;
const CHINESE_DATE =
  /([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/u;
const DAY = /(\d{1,2})月(\d{1,2})日/u;

/** Every way to write the first date of a term; the separators of 2020-8-13 and 2020/8/13 make no difference to search. */
function dateForms(typed: string): string[] {
  const term = spellYear(typed);
  const match = NUMERIC_DATE.exec(term) ?? CHINESE_DATE.exec(term);
  const put = (written: string) => term.replace(match?.[0] ?? '', written);
  const [year, month, day] = [match?.[1], match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]].map((part) =>
    part === undefined ? undefined : /^\d/u.test(part) ? Number(part) : parseChineseNumeral(part),
  );
  if (year === undefined || month === undefined) return dayForms(term);
  const two = (number: number) => String(number).padStart(2, '0');
  const iso = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  if (!isRealDate(iso) || year < 1800 || year > 2100) return [];
  const chineseYear = [...String(year)].map((figure) => FIGURES.charAt(Number(figure))).join('');
  const chineseDay = day === undefined ? '' : `${writeChineseNumeral(day)}日`;
  return [
    put(formatDate(iso)),
    put(`${year}年${two(month)}月${day === undefined ? '' : `${two(day)}日`}`),
    put(`${chineseYear}年${writeChineseNumeral(month)}月${chineseDay}`),
    ...(day === undefined ? [] : [put(`${year}.${month}.${day}`), put(iso)]),
  ];
}

/** The year in four figures and apart from its month: 23年2月14日 and 20230214, which must be all of the term. */
function spellYear(term: string): string {
  return term
    .replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3')
    .replace(/^(\d\d)(?=年\d{1,2}月)/u, (year) => `${Number(year) < 50 ? 20 : 19}${year}`);
}

/** 08月03日 and 8月3日. */
function dayForms(term: string): string[] {
  const [whole, month, day] = DAY.exec(term) ?? [];
  if (whole === undefined || !month || !day) return [];
  const [m, d] = [Number(month), Number(day)];
  const two = (number: number) => String(number).padStart(2, '0');
  return [
    term.replace(whole, `${m}月${d}日`),
    term.replace(whole, `${two(m)}月${two(d)}日`),
    term.replace(whole, `${writeChineseNumeral(m)}月${writeChineseNumeral(d)}日`),
  ];
}

/** 12.5 → 十二点五. */
function writeDecimal(number: string): string {
  const [whole = '', behind] = number.split('.');
  const figures = [...(behind ?? '')].map((figure) => FIGURES.charAt(Number(figure))).join('');
  const written = whole === '0' ? '〇' : writeChineseNumeral(Number(whole));
  return behind === undefined ? written : `${written}点${figures}`;
}

function readDecimal(written: string): string | undefined {
  if (/^[\d.]+$/u.test(written)) return written;
  const [whole = '', behind] = written.split('点');
  const read = [whole, ...(behind === undefined ? [] : [...behind])].map((part) => parseChineseNumeral(part));
  if (read.includes(undefined)) return undefined;
  return behind === undefined ? String(read[0]) : `${String(read[0])}.${read.slice(1).join('')}`;
}
