import { quote } from '../quote.ts';
import type { SourceBlock, SourceDocument, SourceLogEntry } from '../source-document.ts';
import { dropBoilerplate, isAttachment } from './drop-boilerplate.ts';
import { parseHtml } from './parse-html.ts';
import { readElements } from './read-elements.ts';
import type { PictureSource, WebBlock, WebPage } from './web-block.ts';

/**
 * Reads a web page: the text and its looks, and a log of what belongs to the site around it. Nothing in the page runs and
 * no address in it is followed.
 * @throws UnreadableSourceError in words that say what to do.
 */
export function readHtml(
  markup: string,
  fileName: string,
  pictureOf: PictureSource = () => undefined,
): SourceDocument {
  const page: WebPage = { blocks: [], furniture: [], pictures: [], pictureOf, log: [], paragraph: 0 };
  readElements(parseHtml(markup, fileName).children, page);
  const { blocks, furniture, log } = dropBoilerplate(page);
  const left = [...page.furniture, ...furniture].filter(({ words }) => words !== '');
  return {
    format: '网页',
    blocks: gradeHeadings(blocks),
    notes: [],
    furniture: left.map(({ kind, words }) => ({ kind, text: words })),
    log: [
      ...tellScripts(markup),
      ...left.map(({ name, words, paragraph }): SourceLogEntry => ({
        kind: 'change',
        paragraph,
        message: `网页的${name}未收入正文：${quote(words)}`,
      })),
      ...log,
      ...page.log,
      ...blocks.flatMap(tellAttachments),
      ...tellPictures(page.pictures),
    ],
  };
}

/** The one first heading is the title of the whole, the others count from below it. */
function gradeHeadings(blocks: readonly WebBlock[]): SourceBlock[] {
  const levels = blocks.flatMap(({ block }) => (block.type === 'paragraph' ? (block.outline ?? []) : []));
  const top = Math.min(...levels);
  const hasTitle = levels.filter((level) => level === top).length === 1;
  return blocks.map(({ block }) =>
    block.type === 'paragraph' && block.outline !== undefined
      ? { ...block, outline: block.outline - top + (hasTitle ? 0 : 1) }
      : block,
  );
}

function tellScripts(markup: string): SourceLogEntry[] {
  return /<script\b/iu.test(markup)
    ? [{ kind: 'change', paragraph: 1, message: '网页里的脚本没有运行，也没有收入' }]
    : [];
}

function tellAttachments({ block, links }: WebBlock): SourceLogEntry[] {
  return links.filter(isAttachment).map(({ words }) => ({
    kind: 'doubt',
    paragraph: block.place.paragraph,
    message: `链接的附件不在网页里，没有取来：${quote(words)}。要收的请另行下载导入`,
  }));
}

function tellPictures(pictures: readonly string[]): SourceLogEntry[] {
  const names = pictures.filter((name) => name !== '');
  return names.length === 0
    ? []
    : [
        {
          kind: 'change',
          paragraph: 1,
          message: `网页里的图片没有收入，共 ${names.length} 幅：${quote(names.join('、'))}。要用的请另存为文件，照指南写 photos`,
        },
      ];
}
