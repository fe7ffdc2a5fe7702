import { element } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';
import type { StyleId } from './style-ids.ts';

/** Twentieths of a point, in which Word counts lengths. */
export type Twips = number;

/** `37 mm` → 2098. */
export function mm(length: number): Twips {
  return Math.round((length / 25.4) * 1440);
}

/** `14 pt` → 280. */
export function pt(length: number): Twips {
  return Math.round(length * 20);
}

/** How a paragraph is set: of a style, or besides its style. */
export interface ParagraphLook {
  keepNext?: boolean;
  newPage?: boolean;
  /** It stands in a frame as wide as this at the foot of the page, as far below the text; neighbours share one. */
  frame?: { width: Twips; above: Twips } | undefined;
  list?: { id: number; level: number };
  /** Lines above and below it, `0.35` mm thick, of a colour. */
  borders?: Partial<Record<'top' | 'bottom', { thick: number; space: Twips; colour?: string }>>;
  /** Stops from the left, the text before which ends there. */
  tabs?: { at: Twips; leader?: 'dot' }[];
  before?: Twips;
  after?: Twips;
  /** Exact height of a line, or a multiple of its own. */
  line?: { exact: Twips } | { times: number };
  left?: Twips;
  right?: Twips;
  /** Against the other lines; below zero where it hangs out. */
  first?: Twips;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Level in the outline, from 1. */
  outline?: number;
}

/** A paragraph in a style. */
export function paragraph(style: StyleId, content: XmlChild, look: ParagraphLook = {}): XmlElement {
  return element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:pStyle', style), paragraphProperties(look)),
    content,
  );
}

/** A run of text; `properties` are those of the run, in the order of the standard. */
export function run(content: XmlChild, properties: readonly XmlElement[] = []): XmlElement {
  return element('w:r', {}, properties.length > 0 ? element('w:rPr', {}, properties) : undefined, content);
}

/** Letters of a run, their spaces kept. */
export function letters(text: string): XmlElement | undefined {
  return text === '' ? undefined : element('w:t', { 'xml:space': 'preserve' }, text);
}

/** Plain words in a run of their own. */
export function words(text: string, properties: readonly XmlElement[] = []): XmlElement {
  return run(letters(text), properties);
}

/** An element with one value: `<w:pStyle w:val="Note"/>`. */
export function value(name: string, text: string | number): XmlElement {
  return element(name, { 'w:val': String(text) });
}

/** What is set of a paragraph, in the order the standard has it (ECMA-376, CT_PPr). */
export function paragraphProperties(look: ParagraphLook): XmlChild {
  const { frame, list, borders, tabs, line, align, outline } = look;
  const spacing = {
    'w:before': figure(look.before),
    'w:after': figure(look.after),
    ...(line &&
      ('exact' in line
        ? { 'w:line': figure(line.exact), 'w:lineRule': 'exact' }
        : { 'w:line': figure(line.times * 240), 'w:lineRule': 'auto' })),
  };
  const indent = {
    'w:left': figure(look.left),
    'w:right': figure(look.right),
    ...(look.first !== undefined &&
      (look.first < 0 ? { 'w:hanging': figure(-look.first) } : { 'w:firstLine': figure(look.first) })),
  };
  return [
    look.keepNext ? element('w:keepNext') : undefined,
    look.newPage ? element('w:pageBreakBefore') : undefined,
    frame &&
      element('w:framePr', {
        'w:w': String(frame.width),
        'w:vSpace': String(frame.above),
        'w:wrap': 'around',
        'w:vAnchor': 'margin',
        'w:hAnchor': 'margin',
        'w:x': '0',
        'w:yAlign': 'bottom',
      }),
    list && element('w:numPr', {}, value('w:ilvl', list.level), value('w:numId', list.id)),
    borders && element('w:pBdr', {}, border('top', borders), border('bottom', borders)),
    tabs &&
      element(
        'w:tabs',
        {},
        tabs.map(({ at, leader }) =>
          element('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': String(at) }),
        ),
      ),
    withValues('w:spacing', spacing),
    withValues('w:ind', indent),
    align && value('w:jc', align),
    outline === undefined ? undefined : value('w:outlineLvl', outline - 1),
  ];
}

/** A line of a border: `0.35` mm are eight eighths of a point. */
export function rule(name: string, thick: number, space: Twips = 0, colour = 'auto'): XmlElement {
  return element(name, {
    'w:val': 'single',
    'w:sz': String(Math.round((thick / 25.4) * 72 * 8)),
    'w:space': String(Math.round(space / 20)),
    'w:color': colour.replace('#', ''),
  });
}

function border(
  side: 'top' | 'bottom',
  borders: NonNullable<ParagraphLook['borders']>,
): XmlElement | undefined {
  const line = borders[side];
  return line && rule(`w:${side}`, line.thick, line.space, line.colour);
}

function withValues(name: string, attributes: Record<string, string | undefined>): XmlElement | undefined {
  return Object.values(attributes).some((one) => one !== undefined) ? element(name, attributes) : undefined;
}

function figure(length: number | undefined): string | undefined {
  return length === undefined ? undefined : String(Math.round(length));
}
