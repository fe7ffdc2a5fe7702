import { isWord } from '../../text/words.ts';
import type { Archive, Organization, Person } from '../model.ts';

/** A person or a body as texts can name it. */
export type Named = { type: 'person'; of: Person } | { type: 'body'; of: Organization };

/** How a printed form of a name stands for its bearer. */
export type NameForm =
  /** A name of its own: 马吉孝, 西宁市总工会. */
  | 'own'
  /** Only the kind of place, which the text around must tell: 市总工会, 省总. */
  | 'placed'
  /** A part of a body without its body: 权益保障部, 办公室. */
  | 'part';

/** All who may be meant by some printed words. */
export interface NameEntry {
  words: string;
  form: NameForm;
  /** More than one are namesakes; of a placed form all bodies of that kind of place. */
  bearers: readonly Named[];
  /** True where the words alone do not tell: two characters may begin another name, 安全 of 王安全 is a word. */
  isRisky: boolean;
}

/** The names of an archive, and what a look at any place of a text needs to find the longest that begins there. */
export interface NameTable {
  /** UTF-16 units with which a name begins. */
  begins: Uint8Array;
  /** By the first two units of names: their lengths, the longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
  entries: ReadonlyMap<string, NameEntry>;
}

/** The longest name of the table that begins at a place of a text. */
export function longestName(
  text: string,
  at: number,
  { lengths, entries }: NameTable,
): NameEntry | undefined {
  for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
    const entry = entries.get(text.slice(at, at + length));
    if (entry) return entry;
  }
  return undefined;
}

/** Gathers the names by which texts can name the people and bodies that have a page. */
export function buildNameTable({
  people,
  organizations,
}: Pick<Archive, 'people' | 'organizations'>): NameTable {
  const found = new Map<string, { form: NameForm; bearers: Named[] }>();
  const add = (words: string, form: NameForm, bearer: Named): void => {
    if (words.length < 2) return;
    const known = found.get(words) ?? { form, bearers: [] };
    if (!known.bearers.some(({ of }) => of === bearer.of)) known.bearers.push(bearer);
    found.set(words, known);
  };
  for (const person of people)
    for (const name of [person.data.name, ...(person.data.otherNames ?? [])])
      add(name.replaceAll(' ', ''), 'own', { type: 'person', of: person });
  for (const body of organizations) {
    for (const { words, form } of formsOf(body)) add(words, form, { type: 'body', of: body });
  }
  const begins = new Uint8Array(0x10000);
  const lengths = new Map<string, number[]>();
  const entries = new Map<string, NameEntry>();
  for (const [words, rest] of found) {
    begins[words.charCodeAt(0)] = 1;
    const beginning = words.slice(0, 2);
    const known = lengths.get(beginning) ?? [];
    if (!known.includes(words.length))
      lengths.set(
        beginning,
        [...known, words.length].sort((a, b) => b - a),
      );
    entries.set(words, { words, ...rest, isRisky: isRisky(words) });
  }
  return { begins, lengths, entries };
}

/** The kind of place a placed form names: `市总工会` → `市`. */
export function placeKind(words: string): string | undefined {
  return PLACED.exec(words)?.[1];
}

function formsOf({ data, parent }: Organization): { words: string; form: NameForm }[] {
  const names = [data.name, ...(data.shortNames ?? [])];
  const placed = PLACE_NAME.exec(data.name)?.[1];
  return [
    ...names.map((words) => ({ words, form: formOf(words, parent) })),
    // 青海省总 and 省总工会 for 青海省总工会.
    ...(placed === undefined
      ? []
      : [
          { words: data.name.replace(/工会$/u, ''), form: 'own' as const },
          { words: placed, form: 'placed' as const },
        ]),
  ];
}

function isRisky(name: string): boolean {
  const characters = [...name];
  return characters.length < 3 || isWord(name) || isWord(characters.slice(1).join(''));
}

/** A short name that names no union and begins with none of its superior's names is a part without its body. */
function formOf(words: string, parent: Organization | undefined): NameForm {
  if (PLACED.test(words)) return 'placed';
  if (!parent || /工会|总$|^《/u.test(words)) return 'own';
  const above = [parent.data.name, ...(parent.data.shortNames ?? [])];
  return above.some((name) => words.startsWith(name)) ? 'own' : 'part';
}

const PLACED = /^([省市州县区旗盟])总(?:工会)?$/u;
const PLACE_NAME = /.{2}([省市州县区旗盟]总工会)$/u;
