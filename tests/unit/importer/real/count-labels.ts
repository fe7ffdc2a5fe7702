import { parseChineseNumeral } from '../../../../src/text/numerals.ts';
import { abstractNum, lvl, num, startOverride } from '../docx/make-docx.ts';

/** A printed number that a word processor can count by itself. */
export interface Label {
  /** As printed: `（三）`. */
  printed: string;
  value: number;
  shape: LabelShape;
}

/** How numbers of one kind look, and at which level of which definition they stand. */
interface LabelShape {
  pattern: RegExp;
  definition: number;
  level: number;
  format: string;
  text: string;
}

const CHINESE = '[一二三四五六七八九十]+';
const SHAPES: readonly LabelShape[] = [
  shape(`${CHINESE}、`, 0, 0, 'chineseCountingThousand', '%1、'),
  shape(`（${CHINESE}）`, 0, 1, 'chineseCountingThousand', '（%2）'),
  shape('\\d{1,2}\\.(?!\\d)', 0, 2, 'decimal', '%3.'),
  shape('（\\d{1,2}）', 0, 3, 'decimal', '（%4）'),
  shape('\\d{1,2}、', 1, 0, 'decimal', '%1、'),
  shape(`第${CHINESE}章`, 2, 0, 'chineseCounting', '第%1章'),
  shape(`第${CHINESE}条`, 3, 0, 'chineseCounting', '第%1条'),
];

/** The number at the head of a paragraph. */
export function readLabel(words: string): Label | undefined {
  for (const one of SHAPES) {
    const [printed] = one.pattern.exec(words) ?? [];
    const figure = printed?.replace(/[^\d一二三四五六七八九十]/gu, '') ?? '';
    const value = /^\d+$/u.test(figure) ? Number(figure) : parseChineseNumeral(figure);
    if (printed !== undefined && value !== undefined) return { printed, value, shape: one };
  }
  return undefined;
}

/**
 * Puts paragraphs into lists so that the count gives what is printed: a list goes on as long as it does, and where it
 * does not, a new one of the same definition begins with a start of its own.
 */
export function createListPlan(pStyle: (shape: LabelShape) => string = () => ''): {
  place: (label: Label) => { list: number; level: number; isNew: boolean };
  numbering: () => string;
} {
  const counts = new Map<number, Map<number, number>>();
  const current = new Map<number, number>();
  const definitions = [...new Set(SHAPES.map(({ definition }) => definition))];
  const lists = definitions.map((definition) => num(definition + 1, definition));
  return {
    place({ value, shape: { definition, level } }) {
      const counted = counts.get(definition) ?? new Map<number, number>();
      counts.set(definition, counted);
      const isNew = (counted.get(level) ?? 0) + 1 !== value;
      if (isNew) {
        current.set(definition, lists.length + 1);
        lists.push(num(lists.length + 1, definition, startOverride(level, value)));
      }
      counted.set(level, value);
      for (const below of [...counted.keys()]) if (below > level) counted.delete(below);
      return { list: current.get(definition) ?? definition + 1, level, isNew };
    },
    numbering: () =>
      definitions
        .map((definition) =>
          abstractNum(
            definition,
            SHAPES.filter((one) => one.definition === definition)
              .map((one) => lvl(one.level, one.format, one.text, `${pStyle(one)}<w:suff w:val="nothing"/>`))
              .join(''),
          ),
        )
        .join('') + lists.join(''),
  };
}

/** Definition and level in one name: `list01`. */
export function nameShape({ definition, level }: LabelShape): string {
  return `list${definition}${level}`;
}

/** Each shape with its name, for writers that number through styles. */
export function listShapes(): { name: string; definition: number; level: number }[] {
  return SHAPES.map((one) => ({ name: nameShape(one), definition: one.definition, level: one.level }));
}

function shape(pattern: string, definition: number, level: number, format: string, text: string): LabelShape {
  return { pattern: new RegExp(`^${pattern}`, 'u'), definition, level, format, text };
}
