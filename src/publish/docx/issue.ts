import type { Article, Issue } from '../../archive/model.ts';
import { contentsMissing, contentsName, contentsParts, contentsWords } from '../../print/contents.ts';
import type { ContentsLine } from '../../archive/contents.ts';
import { correctionLine } from '../../print/corrections.ts';
import { issueEnd, issueFront } from '../../print/issue-parts.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { articleParagraphs, recordParagraphs } from './article.ts';
import { paragraph, run, words } from './markup.ts';
import { issuePartParagraphs, lines, listParagraphs } from './parts.ts';
import type { Story } from './story.ts';

/** A whole issue: imprint, contents that lead to the articles, every article on a page of its own, what follows them. */
export function issueParagraphs(issue: Issue, story: Story, origin: string): XmlElement[] {
  return [
    ...lines('Letterhead', [issue.title]),
    ...issueFront(issue).flatMap((part) => issuePartParagraphs(part, story)),
    ...contents(issue),
    ...issue.articles.flatMap((article) => [
      pageBreak(),
      ...articleParagraphs(article, story, { origin, titleMark: markOf(article) }),
      ...recordParagraphs(article, story, origin),
    ]),
    ...issueEnd(issue).flatMap((part) => issuePartParagraphs(part, story)),
    ...listParagraphs('版权页与目录校勘', issue.corrections.map(correctionLine), story),
  ];
}

function contents(issue: Issue): XmlElement[] {
  return [
    paragraph('Kicker', words(contentsName), { before: 480, after: 120 }),
    ...contentsParts(issue).flatMap(({ name, runs }) => [
      ...lines('RecordHead', name === undefined ? [] : [name]),
      ...runs.flatMap(({ group, lines: entries }) => [
        ...lines('Byline', group === undefined ? [] : [group], { align: 'left', after: 0 }),
        ...entries.map(contentsLine),
      ]),
    ]),
    ...lines('Record', issue.data.contentsSupplied ? [`${contentsMissing}，以上由正文编成。`] : []),
  ];
}

/** A line of the contents with the page the paper prints, which leads to the article. */
function contentsLine(line: ContentsLine): XmlElement {
  const page = line.page === undefined ? [] : [run(element('w:tab')), words(String(line.page))];
  return paragraph(
    'Contents',
    element('w:hyperlink', { 'w:anchor': markOf(line.article) }, words(contentsWords(line)), page),
  );
}

/** Name of the bookmark at an article's title; Word knows no other marks in names than the low line. */
function markOf({ slug }: Article): string {
  return `article_${slug.replaceAll('-', '_')}`;
}

/** The end of a page, in a line that takes up no room on the next one. */
function pageBreak(): XmlElement {
  return paragraph('Separator', run(element('w:br', { 'w:type': 'page' })), {
    before: 0,
    after: 0,
    line: { exact: 20 },
  });
}
