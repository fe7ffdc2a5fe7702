import { formatDate, isRealDate } from '../../../text/dates.ts';
import { writeChineseNumeral, parseChineseNumeral } from '../../../text/numerals.ts';

/** A term as its numbers are read: width and white space make no difference, 零 and ○ are 〇. */
export function plainNumbers(term: string): string {
  return term
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[零○◯]/gu, '〇');
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
      term.replace(COUNT, (whole: string, number: string, rest: string) => {
        const isTwo = number === '2' && new RegExp(`^${MEASURE}`, 'u').test(rest);
        return isCount(number, rest) ? `${isTwo ? two : writeChineseNumeral(Number(number))}${rest}` : whole;
      }),
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== term);
}

/** What is counted in 两 and not in 二. */
const MEASURE = '[个项种件条名位家次天周页本套张组批类处所]';
const FIGURES = '〇一二三四五六七八九十百千两';

/** A whole number and what stands behind it as far as the next. */
const COUNT = /(\d[\d.,]*[%‰]?)([^\d]*)/gu;
const PERCENT = /(\d+(?:\.\d+)?)([%‰])/gu;
const IN_HUNDRED = new RegExp(`([百千])分之([\\d.]+|[${FIGURES}点]+)`, 'gu');

/** Counts that documents print in figures too; 一个 and 二十大 are words. */
const CHINESE_COUNT = new RegExp(`第[${FIGURES}]+[届次期号条章批]|^(?!一)[${FIGURES}]+[届次个项条]`, 'u');
const ALL_COUNTS = new RegExp(`([${FIGURES}]+)(?=[届次期号条章批个项])`, 'gu');

/** Years are written figure by figure, which `otherDates` does; larger numbers are not written out. */
function isCount(number: string, rest: string): boolean {
  return /^[1-9]\d{0,3}$/u.test(number) && !(number.length === 4 && rest.startsWith('年'));
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
function dateForms(term: string): string[] {
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
