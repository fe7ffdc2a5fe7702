import { mapTexts } from './map-texts.ts';
import type { Document, Inline } from './model.ts';
import { plainText } from './text.ts';

/** A stretch of one of the texts of a body, in the order of `mapTexts`, and where it leads. */
export interface LaidLink {
  text: number;
  /** Characters of its plain text, from `start` up to `end`. */
  start: number;
  end: number;
  url: string;
}

/**
 * Lays links on a body: no character and no number of it changes. Of two that overlap the first one counts; a stretch
 * that bold or a link of the text itself begins or ends in is left as it is.
 */
export function layLinks(document: Document, links: readonly LaidLink[]): Document {
  if (links.length === 0) return document;
  const byText = Map.groupBy(links, ({ text }) => text);
  let text = -1;
  return {
    ...document,
    blocks: mapTexts(document.blocks, (holder) => {
      text += 1;
      const own = byText.get(text);
      return own ? { ...holder, inlines: layOn(holder.inlines, apart(own)) } : holder;
    }),
  };
}

/** In the order of the text, those left out that begin inside another. */
function apart(links: readonly LaidLink[]): LaidLink[] {
  const kept: LaidLink[] = [];
  for (const link of links.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (link.start >= (kept.at(-1)?.end ?? 0)) kept.push(link);
  return kept;
}

/** From the last to the first, so that the places before stay where they are. */
function layOn(inlines: readonly Inline[], links: readonly LaidLink[]): readonly Inline[] {
  return links.reduceRight<readonly Inline[]>((current, link) => wrap(current, link, 0), inlines);
}

function wrap(inlines: readonly Inline[], link: LaidLink, from: number): readonly Inline[] {
  let at = from;
  const spans = inlines.map((inline) => {
    const start = at;
    at += plainText([inline]).length;
    return { inline, start, end: at };
  });
  const whole = spans.findIndex(({ start, end }) => start <= link.start && link.end <= end && start < end);
  const holding = spans[whole];
  if (!holding) return inlines;
  const { inline, start } = holding;
  const laid = wrapIn(inline, link, start);
  return laid ? [...inlines.slice(0, whole), ...laid, ...inlines.slice(whole + 1)] : inlines;
}

function wrapIn(inline: Inline, link: LaidLink, from: number): Inline[] | undefined {
  switch (inline.type) {
    case 'text': {
      const [start, end] = [link.start - from, link.end - from];
      const part = (text: string): Inline[] => (text === '' ? [] : [{ ...inline, text }]);
      const inside = part(inline.text.slice(start, end));
      return [
        ...part(inline.text.slice(0, start)),
        { type: 'named', url: link.url, inlines: inside },
        ...part(inline.text.slice(end)),
      ];
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ ...inline, inlines: wrap(inline.inlines, link, from) }];
    case 'ruby':
    case 'link':
    case 'named':
    case 'code':
    case 'break':
    case 'note-reference':
    case 'page-mark':
    case 'correction-mark':
      return undefined;
  }
}
