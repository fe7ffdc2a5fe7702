import type { Element } from 'hast';
import type { SourceParagraph } from '../source-document.ts';

/** How the words inside an element look, what they inherit included. */
export interface Looks {
  bold?: true;
  italic?: true;
  /** In points. */
  size?: number;
  align?: SourceParagraph['align'];
  /** First line, in characters. */
  indent?: number;
  /** The style name or the level of a heading element, 1 to 6. */
  heading?: number;
  /** Line ends of the markup are line ends of the text. */
  isPreformatted?: true;
  /** Address of the link it stands in. */
  link?: string;
}

/** Adds to the looks around an element what its tag, its attributes and its own style say. */
export function resolveLooks(element: Element, around: Looks): Looks {
  const style = readStyle(element);
  const weight = style.get('font-weight');
  const bold = BOLD.has(element.tagName) || weight === 'bold' || Number(weight) >= 600;
  const align = ALIGN.get(style.get('text-align') ?? readAttribute(element, 'align').toLowerCase());
  const size = readSize(style.get('font-size'));
  const indent = readIndent(style.get('text-indent'), size ?? around.size);
  const [, level] = /^h([1-6])$/u.exec(element.tagName) ?? [];
  const link = element.tagName === 'a' ? readAttribute(element, 'href') : '';
  const { bold: outer, ...rest } = around;
  const isPlain = weight === 'normal' || weight === '400';
  return {
    ...rest,
    ...(bold || (outer && !isPlain) ? { bold: true } : {}),
    ...(element.tagName === 'em' || element.tagName === 'i' ? { italic: true } : {}),
    ...(element.tagName === 'center' ? { align: 'center' } : align ? { align } : {}),
    ...(size === undefined ? {} : { size }),
    ...(indent === undefined ? {} : { indent }),
    ...(level === undefined ? {} : { heading: Number(level) }),
    ...(element.tagName === 'pre' ? { isPreformatted: true } : {}),
    ...(link === '' ? {} : { link }),
  };
}

/** An attribute as a string, empty where there is none. */
export function readAttribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** The declarations of an element's own style, names and values in small letters. */
export function readStyle(element: Element): ReadonlyMap<string, string> {
  return new Map(
    readAttribute(element, 'style')
      .toLowerCase()
      .split(';')
      .map((declaration) => {
        const [name = '', ...value] = declaration.split(':');
        return [name.trim(), value.join(':').replace('!important', '').trim()];
      }),
  );
}

/** `16px` and `12pt` are the same size. */
function readSize(value: string | undefined): number | undefined {
  const [, figure, unit] = /^([\d.]+)(px|pt)$/u.exec(value ?? '') ?? [];
  return figure === undefined ? undefined : Number(figure) * (unit === 'px' ? 0.75 : 1);
}

function readIndent(value: string | undefined, size = 12): number | undefined {
  const [, figure, unit] = /^([\d.]+)(em|px|pt)?$/u.exec(value ?? '') ?? [];
  if (figure === undefined) return undefined;
  const points = Number(figure) * (unit === 'px' ? 0.75 : 1);
  return unit === 'em' ? Number(figure) : Math.round((points / size) * 10) / 10;
}

const BOLD = new Set(['b', 'strong']);

const ALIGN: ReadonlyMap<string, NonNullable<SourceParagraph['align']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['middle', 'center'],
  ['right', 'right'],
  ['justify', 'justify'],
]);
