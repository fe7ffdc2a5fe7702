/** An element of an XML document: name with its prefix, attributes, children. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
}

/** An element or a stretch of text, not yet escaped. */
export type XmlNode = XmlElement | string;

/** What may be handed over as a child; nothing becomes of undefined. */
export type XmlChild = XmlNode | undefined | readonly XmlChild[];

/** Makes an element; an attribute without a value and a child that is undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: XmlChild[]
): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    children: flatten(children),
  };
}

/** Writes a document: XML declaration, doctype where one is given, the tree with every text escaped. */
export function writeXml(root: XmlElement, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype && `${doctype}\n`}${writeNode(root)}\n`;
}

function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`,
  );
  const start = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${start}/>`;
  return `${start}>${node.children.map(writeNode).join('')}</${node.name}>`;
}

/** Escapes markup, and drops the control characters and half characters no XML document may hold. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function flatten(children: readonly XmlChild[]): XmlNode[] {
  return children.flatMap((child): XmlNode[] => {
    if (child === undefined || child === '') return [];
    return Array.isArray(child) ? flatten(child as readonly XmlChild[]) : [child as XmlNode];
  });
}
