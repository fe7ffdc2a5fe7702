import { isLater } from '../../text/dates.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, Entry, IssueFolder, Whole } from '../../corpus/model.ts';
import type { IssueData } from '../../schema/issue.ts';
import type { PersonData } from '../../schema/person.ts';

/** Dates that cannot be: a text given after the issue that prints it, a notice printed before it was issued. */
export function checkIssueDates({ issue, articles }: IssueFolder): Finding[] {
  return articles.flatMap((article) => [...checkArticleDate(article, issue), ...checkNoticeDates(article)]);
}

/** Posts said to be held after the item that shows them came out. */
export function checkPostDates({ people, folders }: Whole): Finding[] {
  const issues = new Map(folders.map(({ id, issue }) => [id, issue?.data]));
  return people.flatMap((person) =>
    (person.data?.posts ?? []).flatMap((post, place) => checkPost(post, place, person, issues)),
  );
}

function checkArticleDate(
  { data, file, lineOf }: ArticleEntry,
  issue: Entry<IssueData> | undefined,
): Finding[] {
  const { date, dateInferred } = data ?? {};
  if (date === undefined || dateInferred !== undefined || !issue?.data) return [];
  const printed = issue.data.date ?? String(issue.data.year);
  if (!isLater(date, printed)) return [];
  const message = `文章的日期 ${date} 晚于这一期的日期 ${printed}`;
  return [{ code: 'date-outside', file, line: lineOf(['date']), message }];
}

function checkNoticeDates({ data, file, lineOf }: ArticleEntry): Finding[] {
  const { issuedOn, printedOn } = data?.notice ?? {};
  if (issuedOn === undefined || printedOn === undefined || !isLater(issuedOn, printedOn)) return [];
  const message = `印发日期 ${printedOn} 早于成文日期 ${issuedOn}`;
  return [{ code: 'date-outside', file, line: lineOf(['notice', 'printedOn']), message }];
}

function checkPost(
  { post, asOf, evidence }: PersonData['posts'][number],
  place: number,
  { file, lineOf }: Entry<PersonData>,
  issues: ReadonlyMap<string, IssueData | undefined>,
): Finding[] {
  const issue = issues.get(evidence.item.split('/').slice(0, 2).join('/'));
  const printed = issue && (issue.date ?? String(issue.year));
  if (asOf === undefined || printed === undefined || !isLater(asOf, printed)) return [];
  const message = `“${post}”写着 ${asOf} 在任，依据的那一期却是 ${printed} 的`;
  return [{ code: 'post-date', file, line: lineOf(['posts', place, 'asOf']), message }];
}
