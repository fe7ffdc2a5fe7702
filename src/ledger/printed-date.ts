import { writeChineseNumeral } from '../text/numerals.ts';
import { foldText } from '../text/width.ts';

const DIGITS = '〇一二三四五六七八九';

/**
 * A pattern for the ways an ISO date is printed: `2020-08-25` → 2020年8月25日, 二〇二〇年八月二十五日, 2020.8.25.
 * Whether a figure goes on before or behind it, the caller sees from the lines.
 */
export function printedDatePattern(iso: string): RegExp {
  const [year = '', month, day] = iso.split('-');
  const years = `(?:${year}|${[...year].map(chineseDigit).join('')})`;
  if (month === undefined) return new RegExp(`${years}年?`, 'gu');
  const months = `(?:0?${Number(month)}|${chineseNumber(Number(month))})`;
  if (day === undefined) return new RegExp(`${years}[年.]${months}月?`, 'gu');
  const days = `(?:0?${Number(day)}|${chineseNumber(Number(day))})`;
  return new RegExp(`${years}[年.]${months}[月.]${days}日?`, 'gu');
}

/** A pattern for a figure: `9` → 9, 09, 第九 before 期. That it stands alone, the caller sees from the lines. */
export function figurePattern(figure: string): RegExp {
  const chinese =
    figure.length === 4
      ? [...figure].map(chineseDigit).join('')
      : `(?:第|(?<=[、至和及-]))${chineseNumber(Number(figure))}(?=[期号卷、至和及-])`;
  return new RegExp(`0*${figure}|${chinese}`, 'gu');
}

/**
 * A pattern for a 发文字号 as printed: brackets of any kind round its year, 第 before its figure or none. Undefined for the
 * number of an order, `第18号`, which has no year and is printed as it stands.
 */
export function documentNumberPattern(number: string): RegExp | undefined {
  const [before = '', year, behind] = foldText(number).split(new RegExp(BRACKET, 'u'));
  if (year === undefined || behind === undefined) return undefined;
  const serial = behind.replace(/第?(?=\d+[号號]$)/u, '第?').replace(/[号號]$/u, '[号號]');
  return new RegExp(`${before}${BRACKET}${year}${BRACKET}${serial}`, 'gu');
}

const BRACKET = '[〔〕\\[\\]()【】﹝﹞]';

function chineseDigit(digit: string): string {
  return digit === '0' ? '[〇○零]' : DIGITS.charAt(Number(digit));
}

function chineseNumber(value: number): string {
  if (value >= 100) return writeChineseNumeral(value).replaceAll('〇', '[〇零]');
  if (value < 10) return DIGITS.charAt(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
