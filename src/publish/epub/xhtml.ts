import { element, writeXml } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';

/** One page of the book before it is written. */
export interface XhtmlPage {
  title: string;
  /** Class of the body: `journal`, `notice`, `cover`. */
  form: string;
  /** Path from the page to the style sheet. */
  stylesheet: string;
  children: XmlChild[];
}

/** Writes a page as an EPUB content document. */
export function writeXhtml({ title, form, stylesheet, children }: XhtmlPage): string {
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: 'zh-CN',
      'xml:lang': 'zh-CN',
    },
    element(
      'head',
      {},
      element('meta', { charset: 'UTF-8' }),
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: stylesheet }),
    ),
    element('body', { class: form }, ...children),
  );
  return writeXml(root, '<!DOCTYPE html>');
}

/** A list of names and what stands under them. */
export function factList(facts: readonly (readonly [string, string])[]): XmlElement | undefined {
  if (facts.length === 0) return undefined;
  return element(
    'dl',
    {},
    facts.map(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
  );
}

/** A part with a heading and a numbered list; none where there is nothing to list. */
export function listSection(head: string, items: readonly string[], kind: string): XmlElement | undefined {
  if (items.length === 0) return undefined;
  return element(
    'section',
    { class: kind },
    element('h2', {}, head),
    element(
      'ol',
      {},
      items.map((item) => element('li', {}, item)),
    ),
  );
}
