import { onceFor } from '../../text/once.ts';
import type { Archive, Article } from '../model.ts';
import { meetingPath } from '../paths.ts';
import type { Mention } from '../tracing/documents.ts';
import type { Trace } from '../tracing/trace-article.ts';
import { tracingOf } from '../tracing/tracing.ts';
import { joinMeetings, mayBeOneTime, type JoinedMeeting } from './join-meetings.ts';
import { nameMeetings } from './meeting-addresses.ts';
import { circleOf, listOccurrences } from './occurrences.ts';
import { findPlace } from './place.ts';
import { quoteName } from './quote-name.ts';
import { timeOf } from './time.ts';

/** Why an article belongs to a meeting: its field 场合 or its title says so, or its text names the meeting. */
export type MeetingEvidence = '场合' | '题目' | '文中';

/** An article of a meeting; one whose text alone names it with the sentence. */
export interface MeetingArticle {
  article: Article;
  evidence: MeetingEvidence;
  /** The sentence of its text that names the meeting, where there is one. */
  mention?: Mention | undefined;
}

/** A meeting of which the archive holds something. */
export interface Meeting {
  /** Its address below `/meetings/`, made of its name and its year. */
  id: string;
  url: string;
  /** The fullest of its printed names. */
  name: string;
  /** The other wordings. */
  otherNames: readonly string[];
  year: number;
  /** The dates that the articles of it bear, ISO of any precision, earliest first. */
  dates: readonly string[];
  /** Where it was, as a title or a text of it prints it, and which. */
  place?: { name: string; article: Article } | undefined;
  /** In the order of the archive. */
  articles: readonly MeetingArticle[];
}

/** All meetings of an archive, and the one an article belongs to by its own head. */
export interface Meetings {
  all: readonly Meeting[];
  of: (article: Article) => Meeting | undefined;
}

/** The meetings of an archive, worked out once; the latest first. */
export const meetingsOf = onceFor(gatherMeetings);

function gatherMeetings(archive: Archive): Meetings {
  const { traces } = tracingOf(archive);
  const joined = joinMeetings(listOccurrences(archive, traces));
  const byKey = Map.groupBy(joined, ({ key }) => key);
  const found = new Map<JoinedMeeting, MeetingArticle[]>(joined.map((meeting) => [meeting, []]));
  const own = new Map(joined.flatMap((one) => one.occurrences.map(({ article }) => [article, one] as const)));
  for (const [article, trace] of traces)
    for (const [meeting, row] of listMeetings(article, trace, byKey, archive, own.get(article)))
      found.get(meeting)?.push(row);
  const ids = nameMeetings(joined);
  const meetings = new Map(
    [...found].map(([meeting, articles]) => [meeting, describe(meeting, articles, ids.get(meeting) ?? '')]),
  );
  return {
    all: [...meetings].toSorted(([a], [b]) => b.time.first - a.time.first).map(([, meeting]) => meeting),
    of: (article) => {
      const meeting = own.get(article);
      return meeting && meetings.get(meeting);
    },
  };
}

/** The meetings one article belongs to, each with the best reason there is. */
function listMeetings(
  article: Article,
  { meetings: { titled, named } }: Trace,
  byKey: ReadonlyMap<string, readonly JoinedMeeting[]>,
  archive: Archive,
  own: JoinedMeeting | undefined,
): Map<JoinedMeeting, MeetingArticle> {
  const circle = circleOf(archive, article);
  const pick = (key: string) => pickMeeting(key, byKey, (one) => isMeant(one, article, circle));
  const rows = new Map<JoinedMeeting, MeetingArticle>();
  if (own) rows.set(own, { article, evidence: article.data.occasion === undefined ? '题目' : '场合' });
  for (const key of titled) {
    const meeting = pick(key);
    if (meeting && !rows.has(meeting)) rows.set(meeting, { article, evidence: '题目' });
  }
  for (const { key, paragraph, quote } of named) {
    const meeting = pick(key);
    if (!meeting) continue;
    const row = rows.get(meeting) ?? { article, evidence: '文中' };
    if (!row.mention)
      rows.set(meeting, { ...row, mention: { article, paragraph, quote: quoteName(quote, meeting) } });
  }
  return rows;
}

/** The longest name of a meeting that a stretch of text ends in; of several of that name the one that is meant. */
function pickMeeting(
  key: string,
  byKey: ReadonlyMap<string, readonly JoinedMeeting[]>,
  isMeantOne: (meeting: JoinedMeeting) => boolean,
): JoinedMeeting | undefined {
  for (let at = 0; at < key.length; at += 1) {
    const known = byKey.get(key.slice(at));
    if (!known || isPartOfName(key.slice(0, at))) continue;
    const [meeting, ...others] = known.filter(isMeantOne);
    return others.length > 0 ? undefined : meeting;
  }
  return undefined;
}

function isMeant(meeting: JoinedMeeting, article: Article, circle: string | undefined): boolean {
  if (meeting.circle !== undefined && meeting.circle !== circle) return false;
  return meeting.isSingle || mayBeOneTime(meeting.time, timeOf(article));
}

/** True where what stands before a name makes another name of it: 西宁|市工会座谈会 is not 工会座谈会. */
function isPartOfName(before: string): boolean {
  return /(?:[省市州县区旗盟乡镇厅局院校司]|委员会|集团|公司|[和与]其)$/u.test(before);
}

function describe(
  { occurrences, time: { year } }: JoinedMeeting,
  articles: readonly MeetingArticle[],
  id: string,
): Meeting {
  const names = [...new Set(occurrences.map(({ name }) => name))];
  const name = names.reduce((full, one) => (one.length > full.length ? one : full));
  const members = new Set(occurrences.map(({ article }) => article));
  return {
    id,
    url: meetingPath(id),
    name,
    otherNames: names.filter((one) => one !== name),
    year,
    dates: [...new Set([...members].flatMap(({ data }) => data.date ?? []))].toSorted(),
    place: findPlace(articles.filter(({ article }) => members.has(article))),
    articles,
  };
}
