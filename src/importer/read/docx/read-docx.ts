import { UnreadableSourceError } from '../decode.ts';
import { quote } from '../quote.ts';
import type { Furniture, SourceDocument } from '../source-document.ts';
import { createListCounter } from './count-lists.ts';
import { findParts } from './find-parts.ts';
import type { Parts } from './find-parts.ts';
import { readNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import type { Package } from './open-package.ts';
import { openPictures } from './open-pictures.ts';
import { childOf, childrenOf, findAll, RefusedXmlError } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { plainText } from './plain-text.ts';
import { readBlocks } from './read-blocks.ts';
import { createNoteReader } from './read-notes.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a Word file from its own XML: what is printed, with the numbers Word counts by itself, and a log of all that is
 * left out. Nothing in the file is run and no address in it is followed.
 * @throws UnreadableSourceError in words that say what to do.
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const pack = await openPackage(bytes, fileName);
  try {
    const parts = await findParts(pack);
    if (parts) return readParts(pack, parts);
  } catch (error) {
    if (!(error instanceof RefusedXmlError)) throw error;
    throw new UnreadableSourceError(
      `“${fileName}”的内部结构不合规范（${error.message}），没有读入。请在 Word 或 WPS 里打开、另存为新的 .docx 再导入。`,
      { cause: error },
    );
  }
  throw new UnreadableSourceError(
    `“${fileName}”是压缩文件，里面没有 Word 文稿。能导入的是 .docx、.txt 和 .md；表格、演示文稿请在原程序里把文字复制到 Word 再导入。`,
  );
}

function readParts(pack: Package, parts: Parts): SourceDocument {
  const body = childOf(parts.document, 'w:body');
  const reading = startReading(pack, parts, body);
  if (parts.hasMacros)
    reading.log.push({
      kind: 'change',
      paragraph: 1,
      message: '文件带有宏：只读文字，宏没有运行，也没有收入',
    });
  const furniture = [
    ...parts.heads.flatMap((part) => readFurniture(part, 'head')),
    ...parts.feet.flatMap((part) => readFurniture(part, 'foot')),
  ];
  for (const { kind, text } of furniture)
    reading.log.push({
      kind: 'change',
      paragraph: 1,
      message: `${kind === 'head' ? '页眉' : '页脚'}未收入正文：${quote(text)}`,
    });
  if ([...parts.heads, ...parts.feet].some((part) => holdsPicture(part)))
    reading.log.push({ kind: 'change', paragraph: 1, message: '页眉、页脚里的图片没有收入' });
  const blocks = readBlocks(childrenOf(body), reading);
  return { format: 'Word', blocks, notes: reading.notes, furniture, log: reading.log };
}

function startReading(pack: Package, parts: Parts, body: XmlElement | undefined): Reading {
  const styles = readStyles(parts.styles);
  const sections = body ? findAll(body, 'w:sectPr') : [];
  return {
    styles,
    lists: readNumbering(parts.numbering, styles),
    count: createListCounter(),
    pictureOf: openPictures(pack, parts),
    readNote: createNoteReader({ footnote: parts.footnotes, endnote: parts.endnotes }, [
      sections.at(-1),
      parts.settings,
    ]),
    comments: new Map(
      childrenOf(parts.comments, 'w:comment').map((comment) => [
        comment.attributes.get('w:id') ?? '',
        `${comment.attributes.get('w:author') ?? '未署名'}：${quote(plainText(comment))}`,
      ]),
    ),
    sections,
    fields: [],
    paragraph: 0,
    step: 1,
    notes: [],
    log: [],
    readBlocks,
  };
}

function holdsPicture(part: XmlElement): boolean {
  return ['a:blip', 'v:imagedata'].some((name) => findAll(part, name).length > 0);
}

function readFurniture(part: XmlElement, kind: Furniture['kind']): Furniture[] {
  const text = findAll(part, 'w:p')
    .map((paragraph) => plainText(paragraph).trim())
    .filter((line) => line !== '')
    .join(' ');
  return text === '' ? [] : [{ kind, text }];
}
