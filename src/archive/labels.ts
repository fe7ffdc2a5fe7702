import { nameDesignation } from '../text/designation.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import type { Article, Issue } from './model.ts';

/** Name of an issue inside its year: `第2期`, `第9-11期`, `增刊1`, `总第123期`; nothing for a sheet without any. */
export function yearLabel({ data, series, apart }: Pick<Issue, 'data' | 'series' | 'apart'>): string {
  return nameDesignation({ ...data, apart }, series.data.form === 'notice' ? '号' : '期');
}

/** Name of an issue inside its series: `2023年第2期`, `2024年增刊1`, `青总发〔2022〕11号`, or the title of a sheet without a number. */
export function issueLabel(issue: Omit<Issue, 'label' | 'title'>): string {
  const number = issue.document?.data.notice?.number;
  if (number !== undefined) return standardNumber(number);
  const name = yearLabel(issue);
  return name === '' ? (issue.document?.data.title ?? `${issue.data.year}年`) : `${issue.data.year}年${name}`;
}

/** Name of an issue that stands alone: `《青海工运》2023年第2期`. */
export function issueTitle(issue: Omit<Issue, 'title'>): string {
  const { form, name } = issue.series.data;
  return form === 'journal' || form === 'bulletin' ? `《${name}》${issue.label}` : issue.label;
}

/** Years as a list names them, three and more on end as one span: `2017、2019—2023`. */
export function yearSpans(years: readonly number[]): string {
  const spans: number[][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    if (spans.at(-1)?.at(-1) === year - 1) spans.at(-1)?.push(year);
    else spans.push([year]);
  }
  return spans
    .flatMap((span) => (span.length < 3 ? span.map(String) : [`${span[0] ?? ''}—${span.at(-1) ?? ''}`]))
    .join('、');
}

/** 发文字号 in standard brackets: `青总发[2022]11号` → `青总发〔2022〕11号`. */
export function standardNumber(printed: string): string {
  const parts = parseDocumentNumber(printed);
  return parts ? formatDocumentNumber(parts) : printed;
}

/** Title for `<title>`: told apart from namesakes in the same issue by author, page or number in the issue. */
export function distinctTitle(article: Article): string {
  const namesakes = article.issue.articles.filter(({ data }) => data.title === article.data.title);
  if (namesakes.length < 2) return article.data.title;
  const marks = [
    (one: Article) => one.byline,
    ({ data }: Article) => (data.pageStart ? `第${data.pageStart}页` : ''),
  ];
  const mark = marks.find((markOf) => {
    const values = namesakes.map(markOf);
    return values.every((value) => value !== '') && new Set(values).size === values.length;
  });
  return `${article.data.title}（${mark ? mark(article) : article.slug}）`;
}

/** `张伟`, beside a namesake with what tells them apart: `张伟（省总工会）`. */
export function nameApart({ name, mark }: { name: string; mark?: string | undefined }): string {
  return mark === undefined ? name : `${name}（${mark}）`;
}
