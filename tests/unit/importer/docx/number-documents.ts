import { abstractNum, inList, lvl, makeDocx, num, p, startOverride } from './make-docx.ts';

/** A Word file whose paragraphs `甲0`, `甲1` … stand in lists. */
export interface NumberedFile {
  name: string;
  bytes: Uint8Array;
}

/** Makes files whose lists are put together by lot, the same in each run. */
export function makeNumberedFiles(count: number): NumberedFile[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `numbers-${String(index + 1).padStart(2, '0')}.docx`,
    bytes: makeNumberedFile(createLot(index + 1)),
  }));
}

type Lot = (below: number) => number;

/** Levels, lists with starts of their own, numbers by style or on the paragraph, tables and plain text between. */
function makeNumberedFile(lot: Lot): Uint8Array {
  const definitions = 1 + lot(3);
  const starts = Array.from({ length: lot(3) }, () => ({
    definition: lot(definitions),
    start: 1 + lot(5),
  }));
  const lists = [...Array.from({ length: definitions }, (_, definition) => ({ definition })), ...starts];
  // The level each definition has come to: one goes down step by step, as people write.
  const deepest = new Map<number, number>();
  const body = Array.from({ length: 40 }, (_, index) => {
    const kind = lot(12);
    const list = kind === 1 ? 0 : lot(lists.length);
    const definition = lists[list]?.definition ?? 0;
    const level = Math.min(3, lot((deepest.get(definition) ?? -1) + 2));
    if (kind === 0) return p(`甲${index}`);
    deepest.set(definition, level);
    if (kind === 1) return p(`甲${index}`, `<w:pStyle w:val="n${level}"/>`);
    const paragraph = p(`甲${index}`, inList(list + 1, level));
    return kind === 2 ? `<w:tbl><w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl>` : paragraph;
  });
  return makeDocx({
    numbering: [
      ...Array.from({ length: definitions }, (_, id) => abstractNum(id, makeLevels(lot))),
      ...Array.from({ length: definitions }, (_, id) => num(id + 1, id)),
      ...starts.map(({ definition, start }, index) =>
        num(definitions + index + 1, definition, startOverride(0, start)),
      ),
    ].join(''),
    styles: [0, 1, 2, 3]
      .map(
        (level) =>
          `<w:style w:type="paragraph" w:styleId="n${level}"><w:name w:val="编号 ${level}"/><w:pPr>${inList(1, level)}</w:pPr></w:style>`,
      )
      .join(''),
    body: body.join(''),
  });
}

/**
 * Where LibreOffice does not follow the standard nothing is drawn: it knows no `isLgl`, counts a level that no paragraph
 * stands on, and begins a lower level with a start of its own again at that of the definition.
 */
function makeLevels(lot: Lot): string {
  return [0, 1, 2, 3]
    .map((level) => {
      const format = FORMATS[lot(FORMATS.length)] ?? 'decimal';
      const frame = FRAMES[lot(FRAMES.length)] ?? '#';
      const path = Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.');
      const own = lot(4) === 0 ? path : `%${level + 1}`;
      const gap = `<w:suff w:val="${GAPS[lot(3)] ?? 'tab'}"/>`;
      return lvl(level, format, frame.replace('#', own), gap, lot(5) === 0 ? 1 + lot(5) : 1);
    })
    .join('');
}

const FORMATS = [
  'decimal',
  'chineseCounting',
  'chineseCountingThousand',
  'upperLetter',
  'lowerLetter',
  'upperRoman',
  'lowerRoman',
  'ideographTraditional',
];
const FRAMES = ['#、', '（#）', '#.', '第#条', '#', '[#]', '#．'];
const GAPS = ['nothing', 'space', 'tab'];

/** Numbers by lot from a seed. */
function createLot(seed: number): Lot {
  let state = seed * 7919;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
