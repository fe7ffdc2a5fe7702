import { classOfKind } from '../../text/official-titles.ts';
import type { KindData } from '../../schema/kind.ts';
import type { MeetingArticle } from './meetings.ts';

/** What of a meeting stands together: its speeches, its resolutions, what was told of it. */
export interface MeetingRole {
  name: string;
  /** True where several kinds stand together. */
  isMixed: boolean;
  articles: MeetingArticle[];
}

/**
 * The articles of a meeting by what they are: each kind that is spoken there or is a 文种, in the order of the site, what tells
 * of it, and last those in whose text it is only named.
 */
export function groupByRole(articles: readonly MeetingArticle[], kinds: readonly KindData[]): MeetingRole[] {
  const own = new Set(
    kinds
      .filter(({ name, spoken }) => spoken === true || classOfKind(name) === '文种')
      .map(({ name }) => name),
  );
  const roleOf = ({ article, evidence }: MeetingArticle) => {
    if (evidence === '文中') return NAMED;
    return own.has(article.data.kind) ? article.data.kind : TOLD;
  };
  const groups = Map.groupBy(articles, roleOf);
  return [...own, TOLD, NAMED].flatMap((name) => {
    const inside = groups.get(name);
    return inside ? [{ name, isMixed: !own.has(name), articles: inside }] : [];
  });
}

const TOLD = '报道等';
const NAMED = '文中提到这次会议的';
