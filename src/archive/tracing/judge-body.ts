import { placeKind, type NameEntry } from './name-table.ts';
import type { Organization } from '../model.ts';

/** What the text so far says of bodies: which one of each kind of place was named last, and which parts may be meant. */
export interface BodyContext {
  /** By kind of place, 市: the body named last; `undefined` where it was one the archive has no page of. */
  last: Map<string, Organization | undefined>;
  /** The body named last, with the place where its name ended, in the text at hand. */
  before: { body: Organization; end: number } | undefined;
  /** Bodies this article has named, or that signed it. */
  named: Set<Organization>;
}

/** Decides which body some words name at a place of a text; undefined where they name none that is known. */
export function judgeBody(
  { words, form, bearers }: NameEntry,
  { text, start }: { text: string; start: number },
  context: BodyContext,
): Organization | undefined {
  const bodies = bearers.flatMap((bearer) => (bearer.type === 'body' ? [bearer.of] : []));
  const end = start + words.length;
  if (isPartOfWord(words, text.slice(Math.max(0, start - 1), start), text.slice(end, end + 4)))
    return undefined;
  const found =
    form === 'placed'
      ? judgePlaced(words, bodies, text.slice(0, start), context)
      : form === 'part'
        ? judgePart(words, bodies, { text, start, end }, context)
        : judgeOwn(bodies, text.slice(0, start));
  if (found) remember(found, end, context);
  return found;
}

/** A name that is short for a longer one is not it where another place stands before: 南京市|城北区总工会. */
function judgeOwn(bodies: readonly Organization[], before: string): Organization | undefined {
  const [body, ...others] = bodies;
  if (!body || others.length > 0) return undefined;
  const place = /(\p{Script=Han}{2,8}?)[省市州县区旗盟]$/u.exec(before);
  if (!place) return body;
  return ancestorPlaces(body).some((one) => before.endsWith(one)) ? body : undefined;
}

function judgePlaced(
  words: string,
  bodies: readonly Organization[],
  before: string,
  context: BodyContext,
): Organization | undefined {
  const kind = placeKind(words) ?? '';
  if (GENERIC.test(before)) return undefined;
  const isProvince = kind === '省';
  const own = isProvince && bodies.find(({ data }) => before.endsWith(data.name.replace(/省总工会$/u, '')));
  if (own) return own;
  if (isProvince ? PROVINCES.test(before) : !isFree(before)) {
    context.last.set(kind, undefined);
    return undefined;
  }
  if (context.last.has(kind)) return context.last.get(kind);
  return isProvince && bodies.length === 1 ? bodies[0] : undefined;
}

/** A part of a body is meant where its body, or another part of it, is named right before; or it heads a line of its own. */
function judgePart(
  words: string,
  bodies: readonly Organization[],
  { text, start, end }: { text: string; start: number; end: number },
  { before, named }: BodyContext,
): Organization | undefined {
  const isOf = (body: Organization, other: Organization) =>
    body.parent === other || body.parent === other.parent;
  const between = before === undefined ? undefined : text.slice(before.end, start);
  if (before && between !== undefined && /^[、和及与]?$/u.test(between))
    return bodies.find((body) => isOf(body, before.body));
  const isNamed = (body: Organization) =>
    [...named].some(
      (one) =>
        body.parent === one ||
        (body.parent !== undefined && one.parent === body.parent && one.data.kind === body.data.kind),
    );
  const candidates = bodies.filter(isNamed);
  if (candidates.length !== 1) return undefined;
  if (start === 0 && /^[：:]/u.test(text.slice(end))) return candidates[0];
  return words.length >= LONG_PART && isFree(text.slice(0, start)) ? candidates[0] : undefined;
}

function remember(body: Organization, end: number, context: BodyContext): void {
  const kind = /([省市州县区旗盟])总工会$/u.exec(body.data.name)?.[1];
  if (kind !== undefined) context.last.set(kind, body);
  context.before = { body, end };
  context.named.add(body);
}

/** True where what stands before is no part of a name: a mark, a word that leads to a body. */
function isFree(before: string): boolean {
  return before === '' || !/\p{Script=Han}$/u.test(before) || LEADS.test(before);
}

/** `省总` in 全省总人口, 我省总体: not the union. */
function isPartOfWord(words: string, before: string, after: string): boolean {
  if (!words.endsWith('总')) return false;
  return /[全健安完齐周]/u.test(before) || OTHER_WORDS.test(after);
}

function ancestorPlaces(body: Organization): string[] {
  const { parent } = body;
  if (!parent) return [];
  return [parent.data.name.replace(/总?工会$/u, ''), ...ancestorPlaces(parent)];
}

/** A part of so many characters is not named alike elsewhere in the same text: 权益保障部, but 办公室, 组织部. */
const LONG_PART = 5;

/** Each of several, or any: `各县总工会`, `州、县总工会`. */
const GENERIC = /(?:各|每个|所有|全体|[省市州县区][、，和及]|[省市州县区])$/u;

const PROVINCES =
  /(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|外|兄弟|邻)$/u;

/** Words in front of a body that do not belong to its name. */
const LEADS =
  /(?:[该我本由向在和与及为对受经以到从给被把将让请是即并同跟据按照至往赴使的了着过等后前时日月年]|支持|联系|配合|协助|感谢|邀请|参加|前往|通过|根据|协调|组织|指导|帮助|推动|会同|依托|其中|目前|近日|今年|随后|期间|获得|成为|来自|设在|交由|报送|上报|任)$/u;

const OTHER_WORDS =
  /^(?:体|结|量|数(?!据)|额|计|产值|人口|面积|则|之|共|价|值|局|公司|队|站|台|裁|理|统|督|长|收入|支出|投资|装机|规模|里程|资金|经费|的来)/u;
