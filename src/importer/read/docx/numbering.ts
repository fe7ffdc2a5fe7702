import { childOf, childrenOf, findAll, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { isOn } from './styles.ts';
import type { Styles } from './styles.ts';

/** One level of a list: `一、`, below it `（一）`. */
export interface Level {
  start: number;
  format: string;
  /** The figures of a format of the file's own: `001, 002, 003, ...`. */
  pattern: string | undefined;
  /** `%1.%2` */
  text: string;
  gap: 'tab' | 'space' | 'nothing';
  /** It begins again after a paragraph of this level or a higher one, counted from 1; 0 is never. */
  restart: number | undefined;
  /** Every number in figures, whatever the levels say. */
  legal: boolean;
  /** The paragraph style that carries it. */
  style: string | undefined;
  font: string | undefined;
}

/** A list as paragraphs name it. Lists of one definition count together. */
export interface List {
  id: string;
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Where a level begins anew when this list first reaches it. */
  starts: ReadonlyMap<number, number>;
}

/** Reads `word/numbering.xml`: lists by the number that paragraphs give (`numId`). */
export function readNumbering(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [
      element.attributes.get('w:abstractNumId') ?? '',
      element,
    ]),
  );
  const nums = new Map(
    childrenOf(root, 'w:num').map((element) => [element.attributes.get('w:numId') ?? '', element]),
  );
  const definitionOf = (num: XmlElement | undefined, hops = 0): string | undefined => {
    const id = valueOf(num, 'w:abstractNumId');
    const linked = id === undefined ? undefined : valueOf(definitions.get(id), 'w:numStyleLink');
    // A definition that only names a list style is found through that style.
    const [style] = linked === undefined || hops > 5 ? [] : styles.chain(linked, 'numbering');
    const next = valueOf(childOf(style?.paragraph, 'w:numPr'), 'w:numId');
    return (next === undefined ? undefined : definitionOf(nums.get(next), hops + 1)) ?? id;
  };
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const definition = definitionOf(num);
    if (definition === undefined) continue;
    lists.set(id, { id, definition, ...readLevels(definitions.get(definition), num) });
  }
  return lists;
}

function readLevels(definition: XmlElement | undefined, num: XmlElement): Pick<List, 'levels' | 'starts'> {
  const levels = new Map(childrenOf(definition, 'w:lvl').map((level) => [indexOf(level), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl');
    if (level) levels.set(indexOf(override), readLevel(level));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(indexOf(override), Number(start));
  }
  return { levels, starts };
}

function indexOf(element: XmlElement): number {
  return Number(element.attributes.get('w:ilvl') ?? 0);
}

function readLevel(element: XmlElement): Level {
  const format = readFormat(element);
  const restart = valueOf(element, 'w:lvlRestart');
  const legal = childOf(element, 'w:isLgl');
  const gap = valueOf(element, 'w:suff');
  const fonts = childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: Number(valueOf(element, 'w:start') ?? 0),
    format: format?.attributes.get('w:val') ?? 'decimal',
    pattern: format?.attributes.get('w:format'),
    text: valueOf(element, 'w:lvlText') ?? '',
    gap: gap === 'space' || gap === 'nothing' ? gap : 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && isOn(legal.attributes.get('w:val')),
    style: valueOf(element, 'w:pStyle'),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi'),
  };
}

/** A format newer than the standard stands in an alternative, whose first branch has it. */
function readFormat(level: XmlElement): XmlElement | undefined {
  const [newer] = childrenOf(level, 'mc:AlternateContent').flatMap((element) => findAll(element, 'w:numFmt'));
  return newer ?? childOf(level, 'w:numFmt');
}
