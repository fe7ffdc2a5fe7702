import type { BodyLink, Issue, PersonLink } from '../archive/model.ts';
import { printedIssue } from '../schema/printed-issue.ts';
import { nameOf, setInPrint } from '../schema/printed.ts';
import { formatDate } from '../text/dates.ts';
import { joinNumbers } from '../text/designation.ts';
import type { NotePart } from './article-part.ts';
import { frame } from './frame.ts';
import type { Frame } from './frame.ts';

/** A line of the imprint; `label` is the name it stands under. */
export type ImprintFact = { label: string } & (
  | { type: 'publisher'; bodies: BodyLink[] }
  | { type: 'date'; date: string; inferred?: string }
  | { type: 'text'; text: string }
  | { type: 'cover-photo'; title: string; photographer: PersonLink }
);

/** A member of the masthead, the duty in brackets behind the name: `（执行）`. */
export interface Duty {
  role: string;
  members: { person: PersonLink; note?: string }[];
}

/** What an issue prints besides its articles and contents; every writer knows every one. */
export type IssuePart =
  | { type: 'motto'; text: string }
  | { type: 'masthead'; duties: Duty[] }
  | { type: 'imprint'; facts: ImprintFact[]; lines: string[] }
  | NotePart
  | (Frame & { type: 'distribution'; lines: string[] });

/** What stands before the contents of an issue, in the order of print. */
export function issueFront(issue: Issue): IssuePart[] {
  const { motto, imprintLines, editorNote } = issue.data;
  const masthead = mastheadDuties(issue);
  const parts: (IssuePart | false)[] = [
    motto !== undefined && { type: 'motto', text: motto },
    masthead.length > 0 && { type: 'masthead', duties: masthead },
    { type: 'imprint', facts: imprintFacts(issue), lines: imprintLines ?? [] },
    editorNote !== undefined && {
      type: 'editor-note',
      ...frame(printedIssue.editorNote),
      text: editorNote,
    },
  ];
  return parts.filter((part) => part !== false);
}

/** What stands behind the last article: to whom the issue was sent. */
export function issueEnd({ data: { distribution } }: Issue): IssuePart[] {
  if (!distribution) return [];
  // Several lists, 报 and 送 and 发, bear their own labels.
  const labelled = /^\p{Script=Han}{1,2}：/u.test(distribution[0] ?? '');
  const around = labelled ? { before: '', after: '' } : frame(printedIssue.distribution);
  return [{ type: 'distribution', ...around, lines: distribution }];
}

/** Whether a bulletin's head, which says who issued it and when, has said all of a part. */
export function isSaidByHead(part: IssuePart): boolean {
  return (
    part.type === 'imprint' &&
    part.lines.length === 0 &&
    part.facts.every(({ type }) => type === 'publisher' || type === 'date')
  );
}

/** 编委会 and editors, a line for each duty. */
export function mastheadDuties({ masthead }: Pick<Issue, 'masthead'>): Duty[] {
  const { note: print } = printedIssue.masthead.fields.members.fields;
  return masthead.map(({ role, members }) => ({
    role,
    members: members.map(({ note, ...person }) => ({
      person,
      ...(note !== undefined && { note: setInPrint(print, note) }),
    })),
  }));
}

/** The imprint, what the paper prints of it, the cover's photographs last. */
export function imprintFacts({ data, series, publisher, coverPhotos }: Issue): ImprintFact[] {
  const { date, dateInferred } = data;
  const facts: (ImprintFact | false)[] = [
    publisher.length > 0 && {
      type: 'publisher',
      // A bulletin says it in its head alone, `青海省总工会办公室编`.
      label: series.data.form === 'bulletin' ? '编发' : nameOf(printedIssue.publisher),
      bodies: publisher,
    },
    date !== undefined && {
      type: 'date',
      label: nameOf(printedIssue.date),
      date: formatDate(date),
      ...(dateInferred !== undefined && { inferred: setInPrint(printedIssue.dateInferred, dateInferred) }),
    },
    data.running !== undefined && {
      type: 'text',
      label: nameOf(printedIssue.running),
      text: setInPrint(printedIssue.running, joinNumbers(data.running)),
    },
    ...TEXTS.map((key): ImprintFact | false => {
      const value = data[key];
      return value !== undefined && { type: 'text', label: nameOf(printedIssue[key]), text: value };
    }),
    ...coverPhotos.map(({ placement, title, photographer }): ImprintFact => ({
      type: 'cover-photo',
      label: setInPrint(printedIssue.coverPhotos.fields.placement, placement),
      title,
      photographer,
    })),
  ];
  return facts.filter((fact) => fact !== false);
}

const TEXTS = [
  'editorialOffice',
  'permit',
  'address',
  'postcode',
  'telephone',
  'email',
  'circulation',
] as const;
