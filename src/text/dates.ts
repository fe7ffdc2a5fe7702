import { parseChineseNumeral } from './numerals.ts';

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True when `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names a date the calendar has (2023-02-30 is none). */
export function isRealDate(iso: string): boolean {
  const match = ISO_DATE.exec(iso);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The precision an ISO date carries by its length: `2018-12` → `month`. */
export function datePrecision(iso: string): DatePrecision {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

/** Whether a date is later than another, as far as both are given: `2023-03` is not later than `2023`. */
export function isLater(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

/** The day after one: `2026-12-31` → `2027-01-01`. */
export function nextDay(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Some months before the first day of a date: `2026-12` and 2 → `2026-10-01`, `2026-03-31` and 1 → `2026-02-28`. */
export function monthsBefore(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastOfMonth)));
  return before.toISOString().slice(0, 10);
}

/** Prints an ISO date the Chinese way: `2020-08-25` → `2020年8月25日`, `2018-12` → `2018年12月`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** The figures of a printed year, a typist's 0 or O for 〇 among them, and of a month or day; for patterns. */
export const YEAR_FIGURES = '[\\d〇零○◯OＯ一二三四五六七八九]{4}';
export const DAY_FIGURES = '[\\d一二三四五六七八九十]{1,3}';

const IN_TEXT = new RegExp(`(${YEAR_FIGURES})年(?:(${DAY_FIGURES})月(?:(${DAY_FIGURES})日)?)?`, 'u');
const WHOLE = new RegExp(`^${YEAR_FIGURES}年${DAY_FIGURES}月(?:${DAY_FIGURES}日)?$`, 'u');

/**
 * Finds the first printed date in a text and gives it as ISO.
 * `2020 年 8 月 25 日` → `2020-08-25`, `二〇二三年二月十四日` → `2023-02-14`, `2017年10月` → `2017-10`.
 */
export function parsePrintedDate(text: string): string | undefined {
  const compact = text.replace(/\s+/gu, '');
  const match = IN_TEXT.exec(compact);
  if (!match) return undefined;
  const iso = [match[1], match[2], match[3]]
    .map((part) => (part === undefined ? undefined : readNumber(part)))
    .filter((part) => part !== undefined)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  return isRealDate(iso) ? iso : undefined;
}

/** A typist's 0 or O stands for 〇 among Chinese numerals: `二O一五`. */
function readNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replace(/[0OＯ◯]/gu, '〇'));
}

/** Reads a line that is a date and nothing else, brackets aside: `2024年6月20日`, `（二○一五年一月）`. */
export function parseDateLine(text: string): string | undefined {
  const plain = text.replace(/\s+/gu, '').replace(/^[（(](.*)[）)]$/u, '$1');
  return WHOLE.test(plain) ? parsePrintedDate(plain) : undefined;
}
