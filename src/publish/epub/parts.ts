import type { ArticlePart, PhotosPart } from '../../print/article-part.ts';
import { dutyFact, imprintFact } from '../../print/issue-facts.ts';
import type { IssuePart } from '../../print/issue-parts.ts';
import { bodiesText, personText } from '../../print/names.ts';
import { creditsText, imprintTexts, numberText, signOffText } from '../../print/part-words.ts';
import { lostPhotosName, splitPhotos } from '../../print/photos.ts';
import { figure } from './pictures.ts';
import { factList, listSection } from './xhtml.ts';
import { element } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';

/** A printed part around an article as elements; the class of a paragraph says what it is, the title is the heading. */
export function partElements(part: ArticlePart): XmlElement[] {
  switch (part.type) {
    case 'marks':
      return paragraphs('mark', part.marks.join('　'));
    case 'number':
      return paragraphs('number', numberText(part, '　'));
    case 'title':
      return [element('h1', { id: 'title' }, printedLines(part.lines ?? [part.text]))];
    case 'letterhead':
    case 'kicker':
    case 'subtitle':
    case 'title-note':
    case 'recipients':
    case 'author-note':
    case 'note':
      return paragraphs(part.type, part.text);
    case 'byline':
      return paragraphs('byline', ...part.people.map(personText));
    case 'editor-note':
      return paragraphs('editor-note', part.before + part.text);
    case 'attachments':
      return paragraphs(
        'attachment',
        ...part.titles.map((title, index) => (index === 0 ? part.before : '　　　') + title),
      );
    case 'signature':
      return paragraphs('signed', bodiesText(part.bodies), part.date);
    case 'imprint':
      return paragraphs('imprint', ...imprintTexts(part, '　'));
    case 'sign-off':
      return paragraphs('signed', signOffText(part));
    case 'source':
    case 'reprint':
      return paragraphs('signed', part.text);
    case 'credits':
      return paragraphs('signed', creditsText(part));
    case 'photos':
      return photoElements(part);
  }
}

/** Pictures with their captions; the captions of those that are lost stand in a list of their own. */
function photoElements({ photos }: PhotosPart): XmlElement[] {
  const { kept, lost } = splitPhotos(photos);
  return [
    ...kept.flatMap(({ picture, alt, caption }) => figure(picture, alt, caption)),
    listSection(lostPhotosName, lost, 'captions') ?? [],
  ].flat();
}

/** A printed part of an issue as elements. */
export function issuePartElements(part: IssuePart): XmlChild[] {
  switch (part.type) {
    case 'motto':
      return [element('p', { class: 'motto' }, part.text)];
    case 'masthead':
      return [factList(part.duties.map(dutyFact))];
    case 'imprint':
      return [factList(part.facts.map(imprintFact)), ...part.lines.map((line) => element('p', {}, line))];
    case 'editor-note':
      return partElements(part);
    case 'distribution':
      // The page bears the label as its heading.
      return part.lines.map((line) => element('p', {}, line));
  }
}

function paragraphs(kind: string, ...lines: (string | undefined)[]): XmlElement[] {
  return lines.flatMap((line) => (line ? [element('p', { class: kind }, line)] : []));
}

function printedLines(lines: readonly string[]): XmlChild[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
}
