import { formatNumber } from './number-formats.ts';
import { quote } from '../quote.ts';
import { tell } from './reading.ts';
import type { Reading } from './reading.ts';

/** Fields that print nothing: marks for an index or a contents, and settings. */
const SILENT = /^\s*(?:XE|TC|TA|RD|PRIVATE|SET|ASK|ADVANCE|BIBLIOGRAPHY)\b/u;

/**
 * What a field without a stored result prints. Word draws 带圈字符 by a formula, `EQ \o\ac(○,1)` → `①`; of others the
 * editor is told, for their words stand only in the instruction.
 */
export function closeField(code: string, reading: Reading): string {
  if (code.trim() === '' || SILENT.test(code)) return '';
  const [, around, inside] = /\\o\\ac\(\s*(.)\s*[,，;；]\s*([^()]+?)\s*\)/iu.exec(code) ?? [];
  if (around !== undefined && inside !== undefined) {
    const number = Number(inside);
    const sign =
      around === '○' && number >= 1 && number <= 20
        ? formatNumber(number, 'decimalEnclosedCircle')
        : undefined;
    if (sign !== undefined) return sign;
    tell(reading, 'doubt', `带圈字符按圈内的字收入，请照原件核对：${quote(`${around}${inside}`)}`);
    return inside;
  }
  tell(reading, 'doubt', `域没有显示的结果，未收入，请照原件补：${quote(code)}`);
  return '';
}
