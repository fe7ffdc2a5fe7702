import type { Article, PersonLink } from '../archive/model.ts';
import { printedArticle } from '../schema/printed-article.ts';
import { nameOf, setInPrint } from '../schema/printed.ts';
import { classOfKind } from '../text/official-titles.ts';
import { formatDate } from '../text/dates.ts';
import type { Fact } from './facts.ts';
import { personText } from './names.ts';

/** What the archive says of an article beside its text; `label` is the name it stands under. */
export type RecordPart = { label: string } & (
  | { type: 'carried'; pages?: string; placement?: string }
  | { type: 'column'; name: string }
  | { type: 'kind'; kind: string }
  | { type: 'date'; date?: string; inferred?: string }
  | { type: 'speakers'; people: PersonLink[] }
  | { type: 'occasion'; text: string }
  | { type: 'related-notice'; number: string }
);

/** Where it was printed and what is known beyond what is printed with it, in the order a page shows it. */
export function recordParts(article: Article): RecordPart[] {
  const { data, people, speakers } = article;
  const unnamed = speakers.filter(({ name }) => !people.some((person) => person.name === name));
  const { date, dateInferred, column, occasion, relatedNotice } = data;
  const parts: (RecordPart | false)[] = [
    { type: 'carried', label: '刊载', ...pages(data), ...placement(article) },
    column !== undefined && { type: 'column', label: nameOf(printedArticle.column), name: column },
    { type: 'kind', label: classOfKind(data.kind), kind: data.kind },
    {
      type: 'date',
      label: date === undefined ? '年份' : nameOf(printedArticle.date),
      ...(date !== undefined && { date: formatDate(date) }),
      ...(dateInferred !== undefined && { inferred: setInPrint(printedArticle.dateInferred, dateInferred) }),
    },
    unnamed.length > 0 && { type: 'speakers', label: nameOf(printedArticle.speakers), people: unnamed },
    occasion !== undefined && { type: 'occasion', label: nameOf(printedArticle.occasion), text: occasion },
    relatedNotice !== undefined && {
      type: 'related-notice',
      label: nameOf(printedArticle.relatedNotice),
      number: relatedNotice,
    },
  ];
  return parts.filter((part) => part !== false);
}

/** Where it was printed: `《青海工运》2023年第2期，第8页，“学习强会”栏`; of a notice its number, of a sheet its series. */
export function sourceLine(article: Article): string {
  const { data, issue, slug } = article;
  const isSheet = issue.document?.slug === slug && data.notice === undefined;
  return [
    isSheet ? issue.series.data.name : issue.title,
    pages(data).pages,
    placement(article).placement,
    data.column && setInPrint(printedArticle.column, data.column),
  ]
    .filter((words) => words !== undefined)
    .join('，');
}

/**
 * What stands at the head of its printed sheets: `《青海工运》2023年第2期，第3—7页`. Where the paper does not say on which page it
 * ends, the last page that a mark in its text names.
 */
export function runningHead({ data, issue, pageMarks }: Article): string {
  const pageEnd = data.pageEnd ?? pageMarks.at(-1);
  const { pages: printed } = pages({ ...data, ...(pageEnd !== undefined && { pageEnd }) });
  return [issue.title, printed].filter((words) => words !== undefined).join('，');
}

/** What a text says of an article besides the line that says where it was printed. */
export function recordFacts(article: Article): Fact[] {
  return recordParts(article).flatMap((part): Fact[] => {
    switch (part.type) {
      // Of these the line of the source says what a text has to say.
      case 'carried':
      case 'column':
      case 'kind':
        return [];
      case 'date':
        return part.date === undefined ? [] : [[part.label, `${part.date}${part.inferred ?? ''}`]];
      case 'speakers':
        return [[part.label, part.people.map(personText).join('；')]];
      case 'occasion':
        return [[part.label, part.text]];
      case 'related-notice':
        return [[part.label, part.number]];
    }
  });
}

function pages({ pageStart, pageEnd }: Article['data']): { pages?: string } {
  if (pageStart === undefined) return {};
  const range = pageEnd === undefined || pageEnd === pageStart ? `${pageStart}` : `${pageStart}—${pageEnd}`;
  return { pages: setInPrint(printedArticle.pageStart, range) };
}

function placement({ issue, slug }: Article): { placement?: string } {
  const found = issue.data.unlisted?.find(({ article }) => article === slug)?.placement;
  return found === undefined || found === '正文' ? {} : { placement: found };
}
