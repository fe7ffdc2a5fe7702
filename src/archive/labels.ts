import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import type { Article, Issue } from './model.ts';

/** Number as print writes it: `[2]` → `第2期`, `[9, 10]` → `第9-10期`, `[]` → ``. */
export function numberLabel(numbers: readonly number[], unit = '期'): string {
  if (numbers.length === 0) return '';
  return unit === '号' ? `${numbers.join('-')}号` : `第${numbers.join('-')}${unit}`;
}

/** Name of an issue inside its series: `2023年第2期`, `青总发〔2022〕11号`, or the title of a sheet without a number. */
export function issueLabel(issue: Omit<Issue, 'label' | 'title'>): string {
  const number = issue.document?.data.notice?.number;
  if (number !== undefined) return standardNumber(number);
  if (issue.data.numbers.length === 0) return issue.document?.data.title ?? `${issue.data.year}年`;
  const unit = issue.series.data.form === 'notice' ? '号' : '期';
  return `${issue.data.year}年${numberLabel(issue.data.numbers, unit)}`;
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
