import type { ListLabel } from '../source-document.ts';
import { formatNumber } from './number-formats.ts';
import type { Level, List } from './numbering.ts';
import { readSymbols } from './symbols.ts';

/** A label, and what of it could not be printed as Word does. */
export interface CountedLabel {
  label: ListLabel | undefined;
  doubt: string | undefined;
}

/**
 * Counts the paragraphs of all lists as Word does. Call it once for each numbered paragraph, in the order of the text:
 * lists of one definition go on counting together; a level begins again below a higher one; a list with a start of its
 * own takes it once, where it first reaches that level.
 */
export function createListCounter(): (list: List, level: number) => CountedLabel {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (list, index) => {
    const level = list.levels.get(index);
    if (!level) return { label: undefined, doubt: `编号没有第 ${index + 1} 级的样式` };
    const counted = counts.get(list.definition) ?? new Map<number, number>();
    counts.set(list.definition, counted);
    const start = list.starts.get(index);
    const before = counted.get(index);
    const isFirst = start !== undefined && !begun.has(`${list.id} ${index}`);
    begun.add(`${list.id} ${index}`);
    counted.set(index, isFirst || before === undefined ? (start ?? level.start) : before + 1);
    for (const [below, { restart }] of list.levels)
      if (below > index && (restart === undefined || index < restart)) counted.delete(below);
    return printLabel(list, level, index, counted);
  };
}

function printLabel(
  list: List,
  level: Level,
  index: number,
  counted: ReadonlyMap<number, number>,
): CountedLabel {
  let doubt: string | undefined;
  const printed = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    if (!of || at > index) return '';
    // A level that no paragraph has reached yet shows where it would begin.
    const value = counted.get(at) ?? list.starts.get(at) ?? of.start;
    const text = formatNumber(value, level.legal ? 'decimal' : of.format, of.pattern);
    if (text === undefined) doubt = `编号格式 ${of.format} 不认识，改印阿拉伯数字 ${value}`;
    return text ?? String(value);
  });
  const { text, unknown } = readSymbols(printed, level.font);
  if (unknown) doubt = '项目符号的字形不认识，印作 〓';
  return { label: text === '' ? undefined : { text, level: index, gap: level.gap }, doubt };
}
