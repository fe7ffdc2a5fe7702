import { alignEnd, INDENT } from '../document/to-text.ts';
import type { ArticlePart } from '../print/article-part.ts';
import type { Fact } from '../print/facts.ts';
import { dutyFact, imprintFact } from '../print/issue-facts.ts';
import type { IssuePart } from '../print/issue-parts.ts';
import { bodiesText, personText } from '../print/names.ts';
import { creditsText, imprintTexts, numberText, signOffText } from '../print/part-words.ts';
import { captionsName, captionsOf } from '../print/photos.ts';

/** A group of printed parts as lines of plain text; what print sets at the right stands at the right. */
export function groupText(group: readonly ArticlePart[]): string {
  return group.flatMap(partLines).join('\n');
}

/** A printed part of an issue as blocks of plain text. */
export function issuePartBlocks(part: IssuePart): (string | undefined)[] {
  switch (part.type) {
    case 'motto':
      return [part.text];
    case 'masthead':
      return [factLines(part.duties.map(dutyFact))];
    case 'imprint':
      return [factLines(part.facts.map(imprintFact)), part.lines.join('\n')];
    case 'editor-note':
      return partLines(part);
    case 'distribution':
      return [hanging(part.before, part.lines).join('\n')];
  }
}

/** Facts one under the other. */
export function factLines(facts: readonly Fact[]): string | undefined {
  return facts.length > 0 ? facts.map(([label, value]) => `${label}：${value}`).join('\n') : undefined;
}

/** A numbered list under its head; none where there is nothing to list. */
export function listText(head: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return [head, ...items.map((item, index) => `${index + 1}. ${item}`)].join('\n');
}

function partLines(part: ArticlePart): string[] {
  switch (part.type) {
    case 'marks':
      return [part.marks.join('　')];
    case 'number':
      return [numberText(part, '　')];
    case 'letterhead':
    case 'kicker':
    case 'title':
    case 'subtitle':
    case 'title-note':
    case 'recipients':
      return [part.text];
    case 'byline':
      return part.people.map(personText);
    case 'editor-note':
      return [INDENT + part.before + part.text];
    case 'attachments':
      return hanging(part.before, part.titles).map((line) => INDENT + line);
    case 'signature':
      return [bodiesText(part.bodies), part.date].flatMap(atEnd);
    case 'imprint':
      return imprintTexts(part, '　');
    case 'sign-off':
      return atEnd(signOffText(part));
    case 'source':
    case 'reprint':
      return atEnd(part.text);
    case 'credits':
      return atEnd(creditsText(part));
    case 'note':
    case 'author-note':
      return [INDENT + part.text];
    case 'photos':
      return [listText(captionsName, captionsOf(part.photos)) ?? ''];
  }
}

function atEnd(line: string | undefined): string[] {
  return line ? [alignEnd([line])] : [];
}

/** A label before the first line, the others under the words behind it. */
function hanging(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? label : '　'.repeat([...label].length)) + line);
}
