import { findMeetings } from '../../text/meeting-names.ts';
import { itemAt } from '../../text/item-at.ts';
import type { Article } from '../model.ts';
import type { MeetingArticle } from './meetings.ts';

/** Where a meeting was, as the first of its articles that prints it says in its title or beside its name. */
export function findPlace(
  articles: readonly MeetingArticle[],
): { name: string; article: Article } | undefined {
  for (const { article, mention } of articles) {
    const title = article.data.title;
    const ends = findMeetings(title).map(({ end }) => end);
    const sentences = [
      ...ends.map((end) => ({ before: '', words: title.slice(0, end), after: title.slice(end) })),
      ...(mention ? [mention.quote] : []),
    ];
    for (const { before, words, after } of sentences) {
      const name = placeIn((LAST_CLAUSE.exec(before)?.[0] ?? '') + words, after);
      if (name !== undefined) return { name, article };
    }
  }
  return undefined;
}

/** The place in what ends in the name of a meeting, 某会|在西宁召开座谈会, or follows it: 座谈会|，于2月14日在北京举行. */
function placeIn(words: string, after: string): string | undefined {
  const name = (AFTER.exec(after) ?? BEFORE.exec(words))?.[1];
  return name !== undefined && isPlace(name) ? name : undefined;
}

function isPlace(name: string): boolean {
  if (NO_PLACE.test(name)) return false;
  return (
    name === '京' || (name.length > 1 && name.length <= SHORT) || SITE.test(itemAt([...name].slice(-1), 0))
  );
}

const HELD = '(?:胜利|隆重|顺利|圆满)?(?:主持)?(?:召开|举行|举办|开幕|闭幕)';
const AFTER = new RegExp(`^，?(?:于[^，。；]{2,24}?)?在(\\p{Script=Han}{1,14}?)${HELD}`, 'u');
const BEFORE = new RegExp(`在(\\p{Script=Han}{1,14}?)${HELD}`, 'u');
const LAST_CLAUSE = /[^，。；：]*$/u;
/** A name of a town needs no word for what it is: 西宁, 呼和浩特 has four characters. */
const SHORT = 4;
/** What names of sites end in: 会议中心, 人民大会堂, 胜利宾馆. */
const SITE = /[省市县区州旗盟镇乡村馆店心堂厦楼室校院园宫厅地场城]/u;
/** When, on what occasion, on what ground, but not where. */
const NO_PLACE = /[年月日时期间此今]|[上中下内前后际会]$/u;
