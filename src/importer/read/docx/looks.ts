import type { SourceParagraph } from '../source-document.ts';
import { childOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { isOn } from './styles.ts';
import type { Style, Styles } from './styles.ts';

/** How a paragraph looks, styles and their parents included. */
export interface ParagraphLooks extends Pick<SourceParagraph, 'style' | 'outline' | 'align' | 'indent'> {
  /** The list it stands in and its level there; a level given by no one is found by the style. */
  list: { id: string; level: number | undefined; styles: readonly string[] } | undefined;
  pageBreakBefore: boolean;
  chain: readonly Style[];
}

/** How a run looks. */
export interface RunLooks {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  size: number | undefined;
}

/** Resolves a paragraph's own properties, its style's, its style's parents' and the file's defaults, the nearest first. */
export function resolveParagraph(own: XmlElement | undefined, styles: Styles): ParagraphLooks {
  const chain = styles.chain(valueOf(own, 'w:pStyle'), 'paragraph');
  const sources = [own, ...chain.map(({ paragraph }) => paragraph), styles.paragraphDefaults];
  const nearest = (name: string) =>
    sources.map((source) => childOf(source, name)).find((found) => found !== undefined);
  const breaks = nearest('w:pageBreakBefore');
  const name = chain[0]?.name;
  const outline = outlineOf(nearest('w:outlineLvl')?.attributes.get('w:val'), chain);
  const align = ALIGN[nearest('w:jc')?.attributes.get('w:val') ?? ''];
  const indent = indentOf(sources, resolveRun(undefined, chain, styles).size ?? 10.5);
  return {
    ...(name === undefined ? {} : { style: name }),
    ...(outline === undefined ? {} : { outline }),
    ...(align === undefined ? {} : { align }),
    ...(indent === undefined ? {} : { indent }),
    list: listOf(own, chain),
    pageBreakBefore: breaks !== undefined && isOn(breaks.attributes.get('w:val')),
    chain,
  };
}

/** Resolves a run's looks; paragraph and character style cancel each other out where both say bold, as in Word. */
export function resolveRun(
  own: XmlElement | undefined,
  paragraphChain: readonly Style[],
  styles: Styles,
): RunLooks {
  const id = valueOf(own, 'w:rStyle');
  const character = id === undefined ? [] : styles.chain(id, 'character');
  const first = (chain: readonly Style[], name: string) =>
    chain.map(({ run }) => childOf(run, name)).find((found) => found !== undefined);
  const says = (element: XmlElement | undefined) =>
    element === undefined ? undefined : isOn(element.attributes.get('w:val'));
  const toggle = (name: string) =>
    says(childOf(own, name)) ??
    (says(childOf(styles.runDefaults, name)) === true ||
      (says(first(paragraphChain, name)) ?? false) !== (says(first(character, name)) ?? false));
  const halfPoints =
    valueOf(own, 'w:sz') ??
    (first(character, 'w:sz') ?? first(paragraphChain, 'w:sz'))?.attributes.get('w:val') ??
    valueOf(styles.runDefaults, 'w:sz');
  return {
    bold: toggle('w:b'),
    italic: toggle('w:i'),
    hidden: toggle('w:vanish'),
    size: halfPoints === undefined ? undefined : Number(halfPoints) / 2,
  };
}

const ALIGN: Readonly<Record<string, NonNullable<SourceParagraph['align']>>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** `heading 1` → 1 by its outline level or, in files that leave that out, by its name; the title of all is 0. */
function outlineOf(level: string | undefined, chain: readonly Style[]): number | undefined {
  if (level !== undefined) return Number(level) < 9 ? Number(level) + 1 : undefined;
  for (const { name } of chain) {
    const [, figure] = /^(?:heading|标题)\s*([1-9])$/iu.exec(name) ?? [];
    if (figure !== undefined) return Number(figure);
    if (/^(?:title|标题)$/iu.test(name)) return 0;
  }
  return undefined;
}

function listOf(own: XmlElement | undefined, chain: readonly Style[]): ParagraphLooks['list'] {
  const direct = childOf(own, 'w:numPr');
  const carriers = chain.filter(({ paragraph }) => childOf(paragraph, 'w:numPr'));
  const numberings = [direct, ...carriers.map(({ paragraph }) => childOf(paragraph, 'w:numPr'))];
  const nearest = (name: string) =>
    numberings.map((numbering) => valueOf(numbering, name)).find((found) => found !== undefined);
  const id = nearest('w:numId');
  if (id === undefined || id === '0') return undefined;
  const level = nearest('w:ilvl');
  return {
    id,
    level: level === undefined ? undefined : Number(level),
    styles: valueOf(direct, 'w:numId') === undefined ? chain.map((style) => style.id) : [],
  };
}

/** Indents in characters; those given in characters win over those in twentieths of a point. */
function indentOf(
  sources: readonly (XmlElement | undefined)[],
  size: number,
): SourceParagraph['indent'] | undefined {
  const value = (name: string) => {
    const found = sources
      .map((source) => childOf(source, 'w:ind')?.attributes.get(name))
      .find((given) => given !== undefined);
    return found === undefined ? undefined : Number(found);
  };
  const inCharacters = (chars: string, twips: string) => {
    const [hundredths, points] = [value(chars), value(twips)];
    return hundredths ? hundredths / 100 : Math.round(((points ?? 0) / 20 / size) * 10) / 10;
  };
  const hanging = inCharacters('w:hangingChars', 'w:hanging');
  const firstLine = hanging > 0 ? -hanging : inCharacters('w:firstLineChars', 'w:firstLine');
  const left = inCharacters('w:leftChars', 'w:left') || inCharacters('w:startChars', 'w:start');
  return firstLine === 0 && left === 0 ? undefined : { firstLine, left };
}
