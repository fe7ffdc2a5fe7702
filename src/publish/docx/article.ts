import type { Article } from '../../archive/model.ts';
import { citeArticle } from '../../cite/citation.ts';
import { formatGbt7714 } from '../../cite/gbt7714.ts';
import {
  closingParts,
  headParts,
  noteParts,
  noticeEndParts,
  photosParts,
} from '../../print/article-parts.ts';
import { correctionLine } from '../../print/corrections.ts';
import type { Fact } from '../../print/facts.ts';
import { recordFacts, sourceLine } from '../../print/record.ts';
import { addressAt } from '../../text/address-at.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { bodyParagraphs } from './body.ts';
import { paragraph, pt, value, words } from './markup.ts';
import { factLines, listParagraphs, partParagraphs } from './parts.ts';
import type { Story } from './story.ts';

/** The head, the text and the end of an article, as print has them; 版记 comes last. */
export function articleParagraphs(
  article: Article,
  story: Story,
  { origin, titleMark }: { origin: string; titleMark?: string },
): XmlElement[] {
  const ends = noticeEndParts(article);
  const isImprint = ({ type }: { type: string }) => type === 'imprint';
  const imprint = ends.filter(isImprint);
  return [
    ...[...headParts(article).flat(), ...noteParts(article)].flatMap((part) =>
      partParagraphs(part, story, titleMark),
    ),
    ...bodyParagraphs(
      article.document,
      { page: { path: article.url, origin }, pictures: article.pictures },
      story,
    ),
    ...[
      ...ends.filter((part) => !isImprint(part)),
      ...closingParts(article).flat(),
      ...photosParts(article),
      ...imprint,
    ].flatMap((part) => partParagraphs(part, story)),
    ...(imprint.length > 0 ? [anchor()] : []),
  ];
}

/** What the archive says of an article below its text: where it was printed, how it is cited, what was corrected. */
export function recordParagraphs(article: Article, story: Story, origin: string): XmlElement[] {
  return [
    paragraph('RecordHead', words('出处')),
    ...factLines(recordLines(article, origin)),
    ...listParagraphs('校勘记', article.corrections.map(correctionLine), story),
  ];
}

/** The same in one text, for the properties of a notice, whose pages hold the document and nothing else. */
export function recordText(article: Article, origin: string): string {
  return [
    ...recordLines(article, origin).map(([label, words]) => `${label}：${words}`),
    ...article.corrections.map((correction) => `校勘记　${correctionLine(correction)}`),
  ].join('\n');
}

function recordLines(article: Article, origin: string): Fact[] {
  return [
    ['刊载', sourceLine(article)],
    ...recordFacts(article),
    ['引用', formatGbt7714(citeArticle(article, origin))],
    ...(origin === '' ? [] : [['网址', addressAt(article.url, origin)] satisfies Fact]),
  ];
}

/** The line a table at the foot of the page hangs on: none may end a document, and it takes up no room. */
function anchor(): XmlElement {
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:spacing', {
        'w:before': '0',
        'w:after': '0',
        'w:line': String(pt(1)),
        'w:lineRule': 'exact',
      }),
      element('w:rPr', {}, value('w:sz', 2)),
    ),
  );
}
