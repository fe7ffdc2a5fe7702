import type { Article, Issue, Series } from '../archive/model.ts';
import { toFileName } from '../text/file-name.ts';

/** What a file with a whole issue is called: `青海工运-2023年第2期`, of a document `青总发〔2022〕11号-关于…的通知`. */
export function issueFileName({ label, series, document }: Issue): string {
  return toFileName(document ? [label, document.data.title] : [series.data.name, label]);
}

/** What a file with all issues of a series is called: `青海工运`. */
export function seriesFileName({ data }: Series): string {
  return toFileName([data.name]);
}

/** What a file with one article is called: `青海工运-2023年第2期-在全总十七届七次执委会议上的讲话`. */
export function articleFileName(article: Article): string {
  const { issue, headTitle } = article;
  return issue.document === article
    ? issueFileName(issue)
    : toFileName([issue.series.data.name, issue.label, headTitle]);
}
