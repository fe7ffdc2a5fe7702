import { anyFieldName, type FieldName } from './field-names.ts';

/** A word, a phrase or a mark of the query language, in the order they were typed. */
export interface Piece {
  kind: 'word' | 'phrase' | 'or' | 'and' | 'not' | 'near' | 'unfilled';
  text: string;
  excluded: boolean;
  field?: FieldName;
  near?: number;
}

/** Quotes are operators only round a whole word or all that was typed; inside a text they are part of it. */
const PIECE = new RegExp(
  [
    '(?<or>[|｜])',
    `(?<minus>[-－](?=["“”＂\\p{L}\\p{N}]))?(?:(?<field>${anyFieldName})[:：]\\s*)?(?:${[
      '["“”＂](?<phrase>[^"“”＂]*)(?:["“”＂](?=[\\s|｜]|$)|$)',
      '(?<word>[^\\s|｜]+)',
    ].join('|')})`,
  ].join('|'),
  'gu',
);
const UNFILLED = new RegExp(`^(?:${anyFieldName})[:：]$`, 'u');
const NEAR = /^[~～〜](\d{1,3})$/u;

/** Cuts a query into its pieces. */
export function splitQuery(query: string): Piece[] {
  const inner = readEnclosed(query);
  if (inner !== undefined) return [{ kind: 'phrase', text: inner, excluded: false }];
  const pieces: Piece[] = [];
  for (const { groups = {}, index } of query.matchAll(PIECE)) {
    // A hyphen excludes behind a space or before all else: 9-10 and “蓝湖”-“绿岸” are text.
    const excluded = groups.minus !== undefined && /^\s?$/u.test(query.charAt(index - 1));
    const field = groups.field as FieldName | undefined;
    const text = groups.phrase ?? groups.word ?? '';
    if (groups.or !== undefined) pieces.push({ kind: 'or', text: '', excluded: false });
    else if (groups.phrase === undefined && field === undefined && !excluded) pieces.push(readWord(text));
    else if (text.trim() !== '')
      pieces.push({
        kind: groups.phrase === undefined ? 'word' : 'phrase',
        text,
        excluded,
        ...(field ? { field } : {}),
      });
  }
  return pieces;
}

function readWord(text: string): Piece {
  const plain = text.normalize('NFKC').toLowerCase();
  const near = NEAR.exec(plain)?.[1];
  if (near !== undefined) return { kind: 'near', text: '', excluded: false, near: Number(near) };
  if (UNFILLED.test(text)) return { kind: 'unfilled', text, excluded: false };
  if (plain === 'or' || plain === 'and' || plain === 'not') return { kind: plain, text: '', excluded: false };
  return { kind: 'word', text, excluded: false };
}

/** Quotes that may enclose a query, and the one that ends what each begins. */
const PARTNERS = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);

/** What stands between quotes that enclose all that was typed: not in `“甲”和“乙”`. */
function readEnclosed(query: string): string | undefined {
  const opening = query.charAt(0);
  const closing = PARTNERS.get(opening);
  if (closing === undefined || query.length < 3 || query.at(-1) !== closing) return undefined;
  const inner = query.slice(1, -1);
  let depth = 0;
  for (const character of inner) {
    if (character === closing) depth -= 1;
    else if (character === opening) depth += 1;
    if (depth < 0) return undefined;
  }
  return inner;
}
