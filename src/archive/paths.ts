import type { KindData } from '../schema/kind.ts';

/** `qinghai-gongyun` → `/qinghai-gongyun/`. */
export function seriesPath(series: string): string {
  return `/${series}/`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/`. */
export function issuePath(issue: string): string {
  return `/${issue}/`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/read/`, all of it on one page. */
export function issueReadPath(issue: string): string {
  return `${issuePath(issue)}read/`;
}

/** Address of an article; one named `index` stands at the address of its issue. */
export function articlePath(article: string): string {
  return `/${article.replace(/\/index$/, '')}/`;
}

/** Address of an article's plain text; the short form where it stands at the address of its issue. */
export function articleTextPath(article: string): string {
  return `${articlePath(article)}text.txt`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/issue.txt`. */
export function issueTextPath(issue: string): string {
  return `${issuePath(issue)}issue.txt`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/issue.epub`. */
export function issueEpubPath(issue: string): string {
  return `${issuePath(issue)}issue.epub`;
}

/** Address of an article as a Word document. */
export function articleDocxPath(article: string): string {
  return `${articlePath(article)}text.docx`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/issue.pdf`. */
export function issuePdfPath(issue: string): string {
  return `${issuePath(issue)}issue.pdf`;
}

/** Address of an article as PDF; a document that stands for its issue has that of the issue. */
export function articlePdfPath(article: string): string {
  return `${articlePath(article)}text.pdf`;
}

/** `qinghai-gongyun` → `/qinghai-gongyun/series.epub`. */
export function seriesEpubPath(series: string): string {
  return `${seriesPath(series)}series.epub`;
}

/** `qinghai-gongyun/2023-no2` → `/qinghai-gongyun/2023-no2/issue.docx`. */
export function issueDocxPath(issue: string): string {
  return `${issuePath(issue)}issue.docx`;
}

/** `xuexi-qianghui` → `/columns/xuexi-qianghui/`. */
export function columnPath(column: string): string {
  return `/columns/${column}/`;
}

/** `ma-jixiao` → `/people/ma-jixiao/`. */
export function personPath(person: string): string {
  return `/people/${person}/`;
}

/** `xining-zonggonghui` → `/organizations/xining-zonggonghui/`. */
export function organizationPath(organization: string): string {
  return `/organizations/${organization}/`;
}

/** `gong-hui-fa-1a2b3c4d` → `/documents/gong-hui-fa-1a2b3c4d/`. */
export function documentPath(document: string): string {
  return `${DOCUMENTS_PATH}${document}/`;
}

/** The page of all documents that texts refer to. */
export const DOCUMENTS_PATH = '/documents/';

/** `sheng-wei-zuo-tan-hui-2017-1a2b3c4d` → `/meetings/sheng-wei-zuo-tan-hui-2017-1a2b3c4d/`. */
export function meetingPath(meeting: string): string {
  return `${MEETINGS_PATH}${meeting}/`;
}

/** The page of all meetings the archive holds something of. */
export const MEETINGS_PATH = '/meetings/';

/** Where texts are read side by side. */
export const COMPARE_PATH = '/compare/';

/** Where phrases are followed through the years. */
export const PHRASES_PATH = '/phrases/';

/** `讲话` → `/kinds/jianghua/`. */
export function kindPath({ address }: KindData): string {
  return `/kinds/${address}/`;
}

/** `2023` → `/years/2023/`. */
export function yearPath(year: number): string {
  return `/years/${year}/`;
}

/** The page of 更新记录, beside which the feed 更正 lies. */
export const UPDATES_PATH = '/updates/';

/** The page of what a reader has gathered, kept in the reader's own browser. */
export const FOLDER_PATH = '/folder/';

/** Address of an item of the book: `qing-zong-fa/2022-no11/index` → `/qing-zong-fa/2022-no11/`, `pages/about` → `/about/`. */
export function itemPath(item: string): string {
  return articlePath(item.replace(/^pages\//u, ''));
}
