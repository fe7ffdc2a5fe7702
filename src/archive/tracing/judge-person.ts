import type { NameEntry } from './name-table.ts';
import type { Person } from '../model.ts';

/** What of an article is known before and while its text is read. */
export interface PersonContext {
  /** Those whom the head of the article names: speakers, authors. */
  heads: ReadonlySet<string>;
  /** Those whom this text has named with evidence, by printed name. */
  known: Map<string, Person>;
  /** The person named last in the text at hand, with the place where the name ended. */
  before: { person: Person; end: number; post: string } | undefined;
}

/** Decides which person some words name at a place of a text; undefined where it is not certain. */
export function judgePerson(
  { words: name, bearers, isRisky }: NameEntry,
  { text, start }: { text: string; start: number },
  context: PersonContext,
): Person | undefined {
  const people = bearers.flatMap((bearer) => (bearer.type === 'person' ? [bearer.of] : []));
  const end = start + name.length;
  const after = text.slice(end, end + 12);
  if (DOCTRINE.test(after)) return undefined;
  const post = postBefore(text.slice(Math.max(0, start - LONGEST_POST), start));
  const list =
    context.before && /^[、和及]$/u.test(text.slice(context.before.end, start)) ? context.before : undefined;
  const isAlone = name.length > 2 && standsAlone(text.slice(0, start), after);
  const held = people.filter((person) => fits(person, list ? list.post : post, after));
  const person =
    people.length === 1 && (!isRisky || isAlone)
      ? people[0]
      : (only(held) ?? only(people.filter(({ id }) => context.heads.has(id))) ?? context.known.get(name));
  if (!person || (isRisky && !endsHere(name, after))) return undefined;
  context.known.set(name, person);
  context.before = { person, end, post: list ? list.post : post };
  return person;
}

/** The words beside a name that say what its bearer is: back to the last mark, commas of a list inside. */
function postBefore(before: string): string {
  return /[^，。；：！？“”（）\s]*$/u.exec(before)?.[0] ?? '';
}

/** True where a post that the archive shows of a person stands beside the name. */
function fits({ data }: Person, before: string, after: string): boolean {
  return data.posts
    .flatMap(({ post }) => post.split(/[、，]/u))
    .some(
      (post) => commonEnd(post, before) >= Math.min(post.length, LEAST_POST) || isTitleBehind(post, after),
    );
}

/** `马吉孝主席`: what stands behind the name is how the post ends. */
function isTitleBehind(post: string, after: string): boolean {
  const title = TITLES.exec(after)?.[0];
  return title !== undefined && post.endsWith(title);
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** A whole name that begins behind a mark and ends before a mark or a verb, or that is addressed, is no part of a word. */
function standsAlone(before: string, after: string): boolean {
  return ADDRESS.test(after) || (!HAN_LAST.test(before) && (!HAN_FIRST.test(after) || BEHIND.test(after)));
}

function endsHere(name: string, after: string): boolean {
  return [...name].length > 3 || !HAN_FIRST.test(after) || BEHIND.test(after);
}

function only(people: readonly Person[]): Person | undefined {
  return people.length === 1 ? people[0] : undefined;
}

/** No post that is printed in front of a name is longer. */
const LONGEST_POST = 40;
/** So many characters of a post must agree, where it has as many: 省委常委 is no 州委常委. */
const LEAST_POST = 3;

/** A doctrine that bears a name is not its bearer: 毛泽东思想. */
const DOCTRINE = /^(?:新时代中国特色社会主义|法治|强军|外交|经济|文化|生态文明)?(?:思想|理论)/u;
const HAN_FIRST = /^\p{Script=Han}/u;
const HAN_LAST = /\p{Script=Han}$/u;
/** What a person is called by behind the name, and no word is. */
const ADDRESS = /^(?:同志|先生|女士|老师)/u;
const TITLES = /^(?:总书记|副?主席|副?书记|副?主任|副?部长|副?省长|副?市长|副?委员长|总理|总司令|委员|常委)/u;
/** Words that follow a name and cannot be its last character. */
const BEHIND =
  /^(?:同志|先生|女士|老师|总书记|副|主席|书记|主任|部长|一行|等|和|与|及|在|对|为|作|做|说|的|是|率|带|陪|参|介|认|要求|讲|致|宣|总结|传达|围绕|结合|就|向|代表|接|亲|深|先|告|担|任|最|还|也|同|从|到|由|被|把|将|曾|已|经|通过|看望|慰问|调|来|指|强|表|主持|出|一|听|感|写|获|当|以|赴|给|又|都|不|有)/u;
