import type { Article } from '../../archive/model.ts';
import type { Inline } from '../../document/model.ts';
import type { NoteNumbers } from '../../document/notes.ts';
import { followedFrom, type PageOfSite } from '../outer-links.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { letters, run, value, words } from './markup.ts';
import type { Story } from './story.ts';

/** What the text of one article needs to be written. */
export interface TextContext {
  story: Story;
  /** The article's page, from which its links lead. */
  page: PageOfSite;
  notes: NoteNumbers;
  /** Its pictures by the names the text has for them. */
  pictures: Article['pictures'];
  /** The notes whose mark stands in the text already, with the number Word counts them by. */
  counted: Map<number, number>;
  /** Writes a note, which becomes one of the document's; none inside a note, which can hold no other. */
  beginNote?: (number: number) => number | undefined;
}

/** A stretch of text as runs. */
export function inlineRuns(inlines: readonly Inline[], context: TextContext, look: Look = {}): XmlElement[] {
  return inlines.flatMap((inline) => inlineRun(inline, context, look));
}

/** A mark where a printed page begins: a bookmark to go to, and its number in small grey letters. */
export function pageMark(page: number, { story }: Pick<TextContext, 'story'>): XmlElement[] {
  const id = story.mark(`page_${page}`);
  const shown = words(`［第${page}页］`, [value('w:rStyle', 'PageMark')]);
  return id === undefined ? [shown] : bookmark(`page_${page}`, id, [shown]);
}

/** A bookmark round what stands at its place. */
export function bookmark(name: string, id: number, content: readonly XmlElement[]): XmlElement[] {
  return [
    element('w:bookmarkStart', { 'w:id': String(id), 'w:name': name }),
    ...content,
    element('w:bookmarkEnd', { 'w:id': String(id) }),
  ];
}

/** Looks that stretches inside each other add up to. */
interface Look {
  strong?: true;
  emphasis?: true;
  delete?: true;
  link?: true;
}

function inlineRun(inline: Inline, context: TextContext, look: Look): XmlElement[] {
  switch (inline.type) {
    case 'text':
    case 'code': {
      const text = letters(inline.text);
      return text ? [run(text, properties(look))] : [];
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inlineRuns(inline.inlines, context, { ...look, [inline.type]: true });
    case 'break':
      return [run(element('w:br'))];
    case 'link': {
      const target = followedFrom(context.page, inline.url);
      if (target === undefined) return inlineRuns(inline.inlines, context, look);
      const runs = inlineRuns(inline.inlines, context, { ...look, link: true });
      return [element('w:hyperlink', { 'r:id': context.story.linkTo(target) }, runs)];
    }
    case 'named':
      return inlineRuns(inline.inlines, context, look);
    case 'ruby':
      return [...inlineRuns(inline.inlines, context, look), run(`（${inline.reading}）`, properties(look))];
    case 'page-mark':
      return inline.page === undefined ? [] : pageMark(inline.page, context);
    case 'note-reference':
      return [noteReference(context.notes.numberOf(inline.label), context)];
    case 'correction-mark':
      return [];
  }
}

/** The mark of a footnote; where a text refers to it once more, its number alone. */
function noteReference(number: number, { counted, beginNote }: TextContext): XmlElement {
  const style = value('w:rStyle', 'FootnoteReference');
  const known = counted.get(number);
  const id = known === undefined ? beginNote?.(number) : undefined;
  return id === undefined
    ? words(known === undefined ? `［${number}］` : String(known), [style])
    : run(element('w:footnoteReference', { 'w:id': String(id) }), [style]);
}

/** In the order of the standard (ECMA-376, CT_RPr); emphasis in Chinese is a dot below. */
function properties({ strong, emphasis, delete: struck, link }: Look): XmlElement[] {
  return [
    link && value('w:rStyle', 'Hyperlink'),
    strong && element('w:b'),
    struck && element('w:strike'),
    emphasis && value('w:em', 'underDot'),
  ].filter((one) => one !== undefined);
}
