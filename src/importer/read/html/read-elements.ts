import type { Element, Nodes } from 'hast';
import type { ListLabel, SourceInline, SourceParagraph } from '../source-document.ts';
import { countItems } from './count-items.ts';
import { readPicture } from './read-picture.ts';
import { resolveLooks } from './element-looks.ts';
import type { Looks } from './element-looks.ts';
import { isHidden, nameFurniture } from './name-furniture.ts';
import { readTable } from './read-table.ts';
import { settleParagraphs, wordsOf } from './settle-paragraph.ts';
import type { WebLink, WebPage } from './web-block.ts';
import { plainWords } from './plain-words.ts';

/** Reads everything inside an element into the blocks of the page, in the order of the markup. */
export function readElements(nodes: readonly Nodes[], page: WebPage, around: Looks = {}): void {
  const walk = startWalk(page, around);
  for (const node of nodes) visit(node, around, walk);
  walk.close();
}

/** The paragraph that is open while elements are walked through. */
interface Walk {
  page: WebPage;
  inlines: SourceInline[];
  links: WebLink[];
  /** The number of the list item whose first paragraph comes next. */
  label: ListLabel | undefined;
  level: number;
  /** Ends the open paragraph; what comes next has these looks. */
  close(next?: Looks): void;
}

function startWalk(page: WebPage, around: Looks): Walk {
  let looks = around;
  const walk: Walk = {
    page,
    inlines: [],
    links: [],
    label: undefined,
    level: 0,
    close: (next = around) => {
      const { links } = walk;
      for (const { inlines, indent } of settleParagraphs(walk.inlines)) {
        page.paragraph += 1;
        const list = walk.label;
        walk.label = undefined;
        const block = makeParagraph(inlines, indent, looks, page.paragraph, list);
        const words = wordsOf(inlines).trim();
        page.blocks.push({ block, words, links: links.filter((link) => words.includes(link.words)) });
      }
      walk.inlines = [];
      walk.links = [];
      looks = next;
    },
  };
  return walk;
}

function visit(node: Nodes, around: Looks, walk: Walk): void {
  if (node.type === 'text') return addText(node.value, around, walk);
  if (node.type !== 'element' || LEFT_OUT.has(node.tagName) || isHidden(node)) return;
  const { page } = walk;
  const furniture = nameFurniture(node);
  if (furniture) {
    walk.close(around);
    page.furniture.push({ ...furniture, paragraph: page.paragraph + 1 });
    return;
  }
  const looks = resolveLooks(node, around);
  if (node.tagName === 'br') walk.inlines.push({ type: 'line-break' });
  else if (node.tagName === 'img') visitPicture(node, walk);
  else if (INLINE.has(node.tagName)) visitInline(node, looks, walk);
  else {
    walk.close(looks);
    if (node.tagName === 'table') readTable(node, page, looks);
    else visitBlock(node, looks, walk);
    walk.close(around);
  }
}

function visitInline(element: Element, looks: Looks, walk: Walk): void {
  if (element.tagName === 'a' && looks.link !== undefined) {
    const words = plainWords(element);
    if (words !== '') walk.links.push({ words, address: looks.link });
  }
  for (const child of element.children) visit(child, looks, walk);
}

function visitBlock(element: Element, looks: Looks, walk: Walk): void {
  const isList = element.tagName === 'ol' || element.tagName === 'ul';
  const labels = isList ? countItems(element, walk.level) : undefined;
  if (isList) walk.level += 1;
  for (const child of element.children) {
    if (labels && child.type === 'element') walk.label = labels.get(child) ?? walk.label;
    visit(child, looks, walk);
  }
  if (isList) walk.level -= 1;
}

/** Spaces of the markup are one space; one with a line end in it may be none. */
function addText(value: string, looks: Looks, walk: Walk): void {
  const { bold, italic, size } = looks;
  const pieces = looks.isPreformatted ? value.split(/\r?\n/u) : [value.replace(/[ \t\f\r\n]+/gu, squeeze)];
  pieces.forEach((text, index) => {
    if (index > 0) walk.inlines.push({ type: 'line-break' });
    if (text === '') return;
    walk.inlines.push({
      type: 'text',
      text: text.replace(/[\u200b\ufeff]/gu, ''),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(size === undefined ? {} : { size }),
    });
  });
}

const squeeze = (spaces: string) => (/[\r\n]/u.test(spaces) ? '\n' : ' ');

function makeParagraph(
  inlines: SourceInline[],
  indent: number,
  { align, heading, indent: styled }: Looks,
  paragraph: number,
  list: ListLabel | undefined,
): SourceParagraph {
  const firstLine = indent > 0 ? indent : (styled ?? 0);
  return {
    type: 'paragraph',
    place: { paragraph },
    inlines,
    ...(heading === undefined ? {} : { style: `h${heading}`, outline: heading }),
    ...(align ? { align } : {}),
    ...(firstLine === 0 ? {} : { indent: { firstLine, left: 0 } }),
    ...(list ? { list } : {}),
  };
}

function visitPicture(element: Element, { page, inlines }: Walk): void {
  const picture = readPicture(element, page.pictureOf);
  if (typeof picture === 'string') page.pictures.push(picture);
  else inlines.push(picture);
}

/** Elements that hold no text of the page: scripts, what a program draws, what a visitor fills in. */
const LEFT_OUT = new Set(
  'head script style noscript template iframe frame frameset object embed applet audio video canvas svg math input select button textarea datalist dialog'.split(
    ' ',
  ),
);

/** Elements inside a line; all others begin and end one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var wbr ucapcontent o:p st1:chsdate'.split(
    ' ',
  ),
);
