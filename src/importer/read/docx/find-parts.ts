import { posix } from 'node:path';
import type { Package } from './open-package.ts';
import { childrenOf, parseXml } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';

/** The parts of a Word file that bear on its text, parsed; what a file lacks is undefined. */
export interface Parts {
  document: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
  comments: XmlElement | undefined;
  settings: XmlElement | undefined;
  heads: readonly XmlElement[];
  feet: readonly XmlElement[];
  /** Where relationships of the text lead: `rId5` → `word/media/image1.png`. */
  targets: ReadonlyMap<string, string>;
  /** Addresses outside of the file that they name, which are never followed. */
  outside: ReadonlyMap<string, string>;
  hasMacros: boolean;
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** Finds the parts by their relationships, which a file may name as it likes; undefined where it is no Word file. */
export async function findParts(pack: Package): Promise<Parts | undefined> {
  const main = (await readRelationships(pack, '')).find(({ type }) => type === 'officeDocument');
  const document = await readPart(pack, main?.target);
  if (!main || document?.name !== 'w:document') return undefined;
  const relationships = await readRelationships(pack, main.target);
  const all = (type: string) =>
    Promise.all(
      relationships.filter((one) => one.type === type).map(({ target }) => readPart(pack, target)),
    ).then((parts) => parts.filter((part) => part !== undefined));
  const one = async (type: string) => (await all(type))[0];
  return {
    document,
    styles: await one('styles'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    comments: await one('comments'),
    settings: await one('settings'),
    heads: await all('header'),
    feet: await all('footer'),
    targets: new Map(relationships.map(({ id, target }) => [id, target])),
    outside: new Map(await readOutside(pack, main.target)),
    hasMacros: [...pack.names].some((name) => /vbaProject\.bin$/iu.test(name)),
  };
}

async function readPart(pack: Package, name: string | undefined): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? undefined : await pack.read(name);
  return bytes && parseXml(bytes);
}

/** Relationships of a part, of the package itself for ''; a target outside of the file is never followed. */
async function readRelationships(pack: Package, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  return (await listRelationships(pack, part))
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//u, ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      };
    });
}

async function readOutside(pack: Package, part: string): Promise<[id: string, address: string][]> {
  return (await listRelationships(pack, part))
    .filter(({ attributes }) => attributes.get('TargetMode') === 'External')
    .map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']);
}

async function listRelationships(pack: Package, part: string): Promise<XmlElement[]> {
  const root = await readPart(pack, posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  return childrenOf(root, 'rel:Relationship');
}
