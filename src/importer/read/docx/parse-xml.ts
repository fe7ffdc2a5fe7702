import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';

/** An element with its name under the usual prefix, whatever prefix the file chose: `w:p`. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

/** What stands inside an element. */
export type XmlNode = XmlElement | string;

/** XML that is not read: ill-formed, or with something in it that a Word file never has. */
export class RefusedXmlError extends Error {}

/** Namespaces under the prefixes this reader uses, in both dialects of the standard. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
]);

interface OpenElement extends XmlElement {
  children: XmlNode[];
}

/**
 * Parses one part. There are no entities but XML's own five: a document type, which alone could bring others (or a file
 * from elsewhere), is refused where it begins.
 * @throws RefusedXmlError
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (reason: string) => {
    throw new RefusedXmlError(reason);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('内含文件类型声明（DTD）'));
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > limits.elements) refuse('元素过多');
    if (open.length >= limits.depth) refuse('嵌套过深');
    const element: OpenElement = {
      name: prefixed(tag.uri, tag.local),
      attributes: new Map(
        Object.values(tag.attributes).map(({ uri, local, value }) => [prefixed(uri, local), value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(decodeXml(bytes)).close();
  return root ?? refuse('没有内容');
}

/** The child elements, of one name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The `w:val` of a child: `<w:jc w:val="center"/>`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** All elements of a name at any depth. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

function prefixed(uri: string, local: string): string {
  return uri === '' ? local : `${PREFIXES.get(uri) ?? '?'}:${local}`;
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedXmlError('文字编码不对');
  }
}
