import { lastModified, versionOfIssue } from '../../archive/dates.ts';
import type { Article, Issue } from '../../archive/model.ts';
import { publishedOn } from '../../archive/published.ts';
import { citeArticle, citeIssue } from '../../cite/citation.ts';
import { formatGbt7714 } from '../../cite/gbt7714.ts';
import { sourceLine } from '../../print/record.ts';
import { momentOf } from '../moment.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { articleParagraphs, recordParagraphs, recordText } from './article.ts';
import { issueParagraphs } from './issue.ts';
import { openStory } from './story.ts';
import { writePackage } from './write-package.ts';

/** What the maker of a Word document has to be told besides the text. */
type DocxOptions = Omit<TakeawayOptions, 'namespace'>;

/** An article as a Word document; an official document on the pages of GB/T 9704, with nothing on them besides. */
export function buildArticleDocx(article: Article, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { origin, colour, modified, readFile } = options;
  const isNotice = article.data.notice !== undefined;
  const story = openStory(isNotice ? 'notice' : 'article');
  const body = [
    ...articleParagraphs(article, story, { origin }),
    ...(isNotice ? [] : recordParagraphs(article, story, origin)),
  ];
  return writePackage(body, story, {
    title: article.headTitle,
    creators: citeArticle(article, origin).authors.map(({ name }) => name),
    description: recordText(article, origin),
    moment: modified ?? momentOf(lastModified(article)),
    source: sourceLine(article),
    colour,
    readFile,
  });
}

/** A whole issue as one Word document; one that is a single document, as that. */
export function buildIssueDocx(issue: Issue, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { origin, colour, modified, readFile } = options;
  if (issue.document) return buildArticleDocx(issue.document, options);
  const story = openStory('article');
  const citation = citeIssue(issue, origin);
  return writePackage(issueParagraphs(issue, story, origin), story, {
    title: issue.title,
    creators: citation.authors.map(({ name }) => name),
    description: formatGbt7714(citation),
    moment: modified ?? momentOf(versionOfIssue(issue) ?? publishedOn(issue).date),
    source: issue.title,
    colour,
    readFile,
  });
}
