import { SaxesParser } from 'saxes';

/** An element of an XML document, its name with its prefix. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** Reads XML strictly; what is not well-formed throws. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const top = () => open.at(-1) ?? root;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' };
    top().children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    top().text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The children of a name. */
export function childrenOf({ children }: XmlNode, name: string): XmlNode[] {
  return children.filter((child) => child.name === name);
}

/** The texts of the children of a name. */
export function textsOf(node: XmlNode, name: string): string[] {
  return childrenOf(node, name).map(({ text }) => text);
}

/** The address of the link of a relation. */
export function linkOf(node: XmlNode, rel: string): string | undefined {
  return childrenOf(node, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;
}

/** What RFC 4287 and, for archived pages, RFC 5005 ask of a feed document and it does not keep. */
export function faultsOfAtom(feed: XmlNode): string[] {
  const faults: string[] = [];
  const ask = (holds: boolean, fault: string) => holds || faults.push(fault);
  ask(feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'no Atom feed');
  for (const name of ['id', 'title', 'updated'])
    ask(childrenOf(feed, name).length === 1, `feed has not one ${name}`);
  ask(
    childrenOf(feed, 'author').every((author) => textsOf(author, 'name').length === 1),
    'author without name',
  );
  ask(childrenOf(feed, 'author').length > 0, 'no author of the feed');
  const days = [...textsOf(feed, 'updated')];
  const alternates = (node: XmlNode) =>
    childrenOf(node, 'link').filter(({ attributes }) => attributes.rel === 'alternate').length;
  ask(linkOf(feed, 'self') !== undefined && alternates(feed) === 1, 'no self or alternate link');
  const isArchive = childrenOf(feed, 'fh:archive').length === 1;
  ask(
    !isArchive || feed.attributes['xmlns:fh'] === 'http://purl.org/syndication/history/1.0',
    'prefix fh not bound',
  );
  ask(
    isArchive === (linkOf(feed, 'current') !== undefined),
    'an archived page, and it alone, names the current one',
  );
  ask(isArchive || linkOf(feed, 'next-archive') === undefined, 'nothing is newer than the current document');
  const entries = childrenOf(feed, 'entry');
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated'])
      ask(childrenOf(entry, name).length === 1, `entry has not one ${name}`);
    ask(childrenOf(entry, 'summary').length < 2 && childrenOf(entry, 'published').length < 2, 'said twice');
    ask(alternates(entry) === 1, 'entry without alternate link');
    ask(/^[a-z][a-z0-9+.-]*:\S+$/u.test(textsOf(entry, 'id')[0] ?? ''), 'id is no IRI');
    days.push(...textsOf(entry, 'updated'), ...textsOf(entry, 'published'));
  }
  const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
  ask(new Set(ids).size === ids.length, 'an id twice');
  ask(
    days.every((day) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u.test(day)),
    'a day that is not RFC 3339',
  );
  return faults;
}
