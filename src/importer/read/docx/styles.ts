import { childOf, childrenOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';

/** One style of the file. */
export interface Style {
  id: string;
  name: string;
  basedOn: string | undefined;
  paragraph: XmlElement | undefined;
  run: XmlElement | undefined;
}

/** The styles of a file, asked by id. */
export interface Styles {
  /** A style and those it is based on, the nearest first; a paragraph that names none has the file's default. */
  chain(id: string | undefined, kind: 'paragraph' | 'character' | 'numbering'): readonly Style[];
  /** Looks that hold where no style says otherwise. */
  runDefaults: XmlElement | undefined;
  paragraphDefaults: XmlElement | undefined;
}

/** Reads `word/styles.xml`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>();
  const defaults = new Map<string, string>();
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes.get('w:styleId');
    if (id === undefined) continue;
    const kind = element.attributes.get('w:type') ?? 'paragraph';
    byId.set(id, {
      id,
      name: valueOf(element, 'w:name') ?? id,
      basedOn: valueOf(element, 'w:basedOn'),
      paragraph: childOf(element, 'w:pPr'),
      run: childOf(element, 'w:rPr'),
    });
    if (isOn(element.attributes.get('w:default') ?? '0')) defaults.set(kind, id);
  }
  const docDefaults = childOf(root, 'w:docDefaults');
  return {
    chain: (id, kind) => follow(byId, id !== undefined && byId.has(id) ? id : defaults.get(kind)),
    runDefaults: childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr'),
    paragraphDefaults: childOf(childOf(docDefaults, 'w:pPrDefault'), 'w:pPr'),
  };
}

/** True unless the value says no; an element without a value says yes. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '1');
}

/** Follows `basedOn`; a style that is its own ancestor ends the chain. */
function follow(byId: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  let style = id === undefined ? undefined : byId.get(id);
  while (style && !chain.includes(style)) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : byId.get(style.basedOn);
  }
  return chain;
}
