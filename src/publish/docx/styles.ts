import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { face } from './fonts.ts';
import { paragraphProperties, pt, value } from './markup.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Form } from './sheets.ts';
import { CHARACTER_STYLES, STYLE_NAMES } from './style-ids.ts';
import type { StyleId } from './style-ids.ts';
import { styleLooks } from './style-looks.ts';
import type { StyleLook } from './style-looks.ts';

/** The styles of a Word document: headings with their place in the outline, a style for each printed part. */
export function stylesDocument(form: Form, colour: string): string {
  const looks = styleLooks(form, colour);
  return writeXml(
    element(
      'w:styles',
      NAMESPACES,
      defaults(form),
      (Object.keys(STYLE_NAMES) as StyleId[]).map((id) => paragraphStyle(id, looks[id])),
      characterStyle('FootnoteReference', value('w:vertAlign', 'superscript')),
      characterStyle('Hyperlink', value('w:color', '1F4E79'), value('w:u', 'single')),
      characterStyle(
        'PageMark',
        value('w:color', '7F7F7F'),
        value('w:sz', 15),
        value('w:szCs', 15),
        value('w:vertAlign', 'superscript'),
      ),
    ),
  );
}

/** In a notice a line holds its 28 characters: no room is added beside figures, no line is moved for its neighbours. */
function defaults(form: Form): XmlElement {
  const off = (name: string) => value(name, 0);
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        face('宋体'),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      form === 'notice'
        ? element('w:pPr', {}, off('w:widowControl'), off('w:autoSpaceDE'), off('w:autoSpaceDN'))
        : undefined,
    ),
  );
}

function paragraphStyle(id: StyleId, look: StyleLook): XmlElement {
  const isBase = id === 'Normal';
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, ...(isBase ? { 'w:default': '1' } : {}) },
    value('w:name', STYLE_NAMES[id]),
    isBase ? undefined : value('w:basedOn', 'Normal'),
    id.startsWith('Heading') ? value('w:next', 'Text') : undefined,
    element('w:qFormat'),
    element('w:pPr', {}, paragraphProperties(look)),
    element('w:rPr', {}, runLook(look)),
  );
}

/** The looks of the letters of a style, in the order the standard has them (ECMA-376, CT_RPr). */
function runLook({ face: name, size, colour, tracking }: StyleLook): (XmlElement | undefined)[] {
  const halves = size === undefined ? undefined : Math.round(pt(size) / 10);
  return [
    name && face(name),
    colour === undefined ? undefined : value('w:color', colour.replace('#', '')),
    tracking === undefined ? undefined : value('w:spacing', tracking),
    halves === undefined ? undefined : value('w:sz', halves),
    halves === undefined ? undefined : value('w:szCs', halves),
  ];
}

function characterStyle(id: keyof typeof CHARACTER_STYLES, ...properties: XmlElement[]): XmlElement {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    value('w:name', CHARACTER_STYLES[id]),
    element('w:rPr', {}, properties),
  );
}
