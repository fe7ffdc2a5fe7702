import { judgeBody, type BodyContext } from './judge-body.ts';
import { judgePerson, type PersonContext } from './judge-person.ts';
import { longestName, placeKind, type NameEntry, type Named, type NameTable } from './name-table.ts';
import type { Organization } from '../model.ts';

/** A name in its place: the text it stands in, and the characters it takes there. */
export interface FoundName {
  text: number;
  start: number;
  end: number;
  named: Named;
}

/** What is known of an article beside its texts. */
export interface Surroundings {
  /** Ids of those whom its head names. */
  people: ReadonlySet<string>;
  /** The bodies that signed it, or those in which its speakers serve. */
  bodies: readonly Organization[];
}

/**
 * Finds the people and bodies that the texts of an article name, in one pass over each: at every place the longest name of
 * the table counts, and what it names there is judged by the words beside it. Titles in 《》 name what they are of.
 */
export function findNames(
  texts: readonly string[],
  table: NameTable,
  { people, bodies }: Surroundings,
): FoundName[] {
  const persons: PersonContext = { heads: people, known: new Map(), before: undefined };
  const context: BodyContext = { last: placesOf(bodies), before: undefined, named: new Set(bodies) };
  return texts.flatMap((text, place) => {
    persons.before = undefined;
    context.before = undefined;
    return findIn(text, table, (entry, start) => judge(entry, { text, start }, persons, context)).map(
      (found) => ({ text: place, ...found }),
    );
  });
}

function judge(
  entry: NameEntry,
  at: { text: string; start: number },
  persons: PersonContext,
  context: BodyContext,
): Named | undefined {
  const person = judgePerson(entry, at, persons);
  if (person) return { type: 'person', of: person };
  const body = judgeBody(entry, at, context);
  return body && { type: 'body', of: body };
}

function findIn(
  text: string,
  table: NameTable,
  judgeAt: (entry: NameEntry, start: number) => Named | undefined,
): Omit<FoundName, 'text'>[] {
  const found: Omit<FoundName, 'text'>[] = [];
  let closes = -1;
  for (let at = 0; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN && at > closes) closes = closeOf(text, at);
    if (table.begins[unit] === 0) continue;
    const entry = longestName(text, at, table);
    if (!entry) continue;
    const end = at + entry.words.length;
    // A title is of its document; a name may hold one: 《青海工运》编辑部.
    const named = end <= closes ? undefined : judgeAt(entry, at);
    if (named) found.push({ start: at, end, named });
    at = end - 1;
  }
  return found;
}

const OPEN = '《'.charCodeAt(0);

/** Where the title that opens at a place closes, or the place itself where it does not. */
function closeOf(text: string, at: number): number {
  const close = text.indexOf('》', at);
  return close < 0 || close - at > LONGEST_TITLE ? at : close;
}

const LONGEST_TITLE = 120;

/** What the bodies of its head are the ones of: 市总工会 in what 西宁市总工会 signed. Two of a kind are told by the text alone. */
function placesOf(bodies: readonly Organization[]): BodyContext['last'] {
  const places = new Map<string, Organization | undefined>();
  for (const body of bodies) {
    const kind = placeKind(/[省市州县区旗盟]总工会$/u.exec(body.data.name)?.[0] ?? '');
    if (kind !== undefined)
      places.set(kind, places.has(kind) && places.get(kind) !== body ? undefined : body);
  }
  return places;
}
