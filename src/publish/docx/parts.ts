import type { ArticlePart, PhotosPart } from '../../print/article-part.ts';
import { dutyFact, imprintFact } from '../../print/issue-facts.ts';
import type { IssuePart } from '../../print/issue-parts.ts';
import { personText } from '../../print/names.ts';
import { creditsText, imprintTexts, numberText, signOffText } from '../../print/part-words.ts';
import { captionsName, captionsOf } from '../../print/photos.ts';
import type { Fact } from '../../print/facts.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { bookmark } from './inlines.ts';
import { letters, paragraph, run, words } from './markup.ts';
import type { ParagraphLook } from './markup.ts';
import {
  attachmentParagraphs,
  imprintFrame,
  letterhead,
  numberLine,
  signatureParagraphs,
} from './notice-parts.ts';
import { pictureParagraph } from './picture.ts';
import type { Story } from './story.ts';
import type { StyleId } from './style-ids.ts';

/** A printed part around an article as paragraphs; the style of each says what it is, the title is the heading. */
export function partParagraphs(part: ArticlePart, story: Story, titleMark?: string): XmlElement[] {
  switch (part.type) {
    case 'marks':
      return lines('Mark', part.marks);
    case 'letterhead':
      return [letterhead(part.text, story)];
    case 'number':
      return part.signedBy && part.number
        ? [numberLine(part, story)]
        : lines('Number', [numberText(part, '　')]);
    case 'title':
      return [titleParagraph(part.lines ?? [part.text], story, titleMark)];
    case 'kicker':
      return lines('Kicker', [part.text]);
    case 'subtitle':
      return lines('Subtitle', [part.text]);
    case 'title-note':
      return lines('TitleNote', [part.text]);
    case 'byline':
      return lines('Byline', part.people.map(personText));
    case 'recipients':
      return lines('Recipients', [part.text]);
    case 'editor-note':
      return lines('EditorNote', [part.before + part.text]);
    case 'attachments':
      return attachmentParagraphs(part, story);
    case 'signature':
      return signatureParagraphs(part, story);
    case 'note':
      return lines('Note', [part.text]);
    case 'imprint':
      return story.form === 'notice' ? imprintFrame(part, story) : lines('Imprint', imprintTexts(part, '　'));
    case 'sign-off':
      return lines('Closing', [signOffText(part)]);
    case 'source':
    case 'reprint':
      return lines('Closing', [part.text]);
    case 'credits':
      return lines('Closing', [creditsText(part)]);
    case 'author-note':
      return lines('AuthorNote', [part.text]);
    case 'photos':
      return photoParagraphs(part, story);
  }
}

/** Photographs with their captions; those that are lost, or that Word cannot show, are a list of their captions. */
function photoParagraphs({ photos }: PhotosPart, story: Story): XmlElement[] {
  const shown = photos.map(({ picture, alt }) => pictureParagraph(picture, alt, story));
  return [
    ...photos.flatMap(({ caption = '' }, index) => {
      const picture = shown[index];
      return picture ? [picture, ...lines('Caption', [caption])] : [];
    }),
    ...listParagraphs(captionsName, captionsOf(photos.filter((_, index) => !shown[index])), story),
  ];
}

/** A printed part of an issue as paragraphs. */
export function issuePartParagraphs(part: IssuePart, story: Story): XmlElement[] {
  switch (part.type) {
    case 'motto':
      return lines('TitleNote', [part.text]);
    case 'masthead':
      return factLines(part.duties.map(dutyFact));
    case 'imprint':
      return [...factLines(part.facts.map(imprintFact)), ...lines('Record', part.lines)];
    case 'editor-note':
      return partParagraphs(part, story);
    case 'distribution':
      return lines(
        'Record',
        part.lines.map((line, index) => (index === 0 ? part.before : '') + line),
      );
  }
}

/** Facts one under the other: `场合：青海省总工会十四届六次委员会议`. */
export function factLines(facts: readonly Fact[]): XmlElement[] {
  return lines(
    'Record',
    facts.map(([label, value]) => `${label}：${value}`),
  );
}

/** A numbered list under its head; nothing where there is nothing to list. */
export function listParagraphs(head: string, items: readonly string[], story: Story): XmlElement[] {
  if (items.length === 0) return [];
  const id = story.beginList({ ordered: true, start: 1, depth: 0 });
  return [
    paragraph('RecordHead', words(head)),
    ...items.map((item) => paragraph('Record', words(item), { list: { id, level: 0 } })),
  ];
}

/** Lines in a style, a paragraph each; one that is empty is none. */
export function lines(style: StyleId, texts: readonly string[], look?: ParagraphLook): XmlElement[] {
  return texts.flatMap((text) => (text === '' ? [] : [paragraph(style, words(text), look)]));
}

function titleParagraph(printed: readonly string[], story: Story, mark: string | undefined): XmlElement {
  const runs = printed.map((line, index) => run([index === 0 ? undefined : element('w:br'), letters(line)]));
  const id = mark === undefined ? undefined : story.mark(mark);
  return paragraph('Heading1', mark === undefined || id === undefined ? runs : bookmark(mark, id, runs));
}
