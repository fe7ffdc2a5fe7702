import { childOf, childrenOf, findAll } from './parse-xml.ts';
import { quote } from '../quote.ts';
import type { XmlElement } from './parse-xml.ts';
import type { SourcePicture } from '../source-document.ts';
import { describe, readFrame } from './read-frame.ts';
import type { Piece } from './read-inlines.ts';
import { tell } from './reading.ts';
import type { Reading } from './reading.ts';

/** Dialects of drawing whose words this reader finds; anything newer is read from the branch for old programs. */
const KNOWN = new Set(['wps', 'wpg', 'wpc', 'wpi', 'wp14', 'w14', 'w15', 'w16', 'a14', 'v', 'o', 'm']);

/** The one branch of an alternative that counts: the same text stands in both. */
export function chooseBranch(alternative: XmlElement): XmlElement[] {
  const chosen =
    childrenOf(alternative, 'mc:Choice').find((choice) =>
      (choice.attributes.get('Requires') ?? '').split(/\s+/u).every((prefix) => KNOWN.has(prefix)),
    ) ?? childOf(alternative, 'mc:Fallback');
  return chosen ? [chosen] : [];
}

/** What is known of a picture before it is met: of the frame it stands in. */
type Frame = Pick<SourcePicture, 'description' | 'size' | 'floats'>;

/** Reads a drawing: its pictures, and as boxes the words that stand in shapes or are drawn as 艺术字. */
export function readGraphic(graphic: XmlElement, reading: Reading): Piece[] {
  const pieces = readShapes(graphic, {}, reading);
  const isPrinted = findAll(graphic, 'a:graphicData').some(({ attributes }) =>
    /chart|diagram/u.test(attributes.get('uri') ?? ''),
  );
  if (isPrinted) tell(reading, 'doubt', '图表或图示里的文字没有收入，请照原件补');
  if (graphic.name === 'w:object') tell(reading, 'doubt', '嵌入的对象没有收入，请照原件核对');
  return pieces;
}

function readShapes(parent: XmlElement, frame: Frame, reading: Reading): Piece[] {
  return childrenOf(parent).flatMap((child): Piece[] => {
    switch (child.name) {
      case 'mc:AlternateContent':
        return chooseBranch(child).flatMap((branch) => readShapes(branch, frame, reading));
      case 'w:txbxContent':
        return [readBox(child, reading)];
      case 'v:textpath':
        return readDrawnWords(child, reading);
      case 'a:blip':
        return readPicture(child.attributes.get('r:embed') ?? child.attributes.get('r:link'), frame, reading);
      case 'v:imagedata':
        return readPicture(
          child.attributes.get('r:id'),
          { ...frame, ...describe(child.attributes.get('?:title')) },
          reading,
        );
      default:
        return readShapes(child, { ...frame, ...readFrame(child) }, reading);
    }
  });
}

function readBox(content: XmlElement, reading: Reading): Piece {
  // Fields outside of the box say nothing of the words in it.
  const inside = { ...reading, fields: [] };
  const blocks = reading.readBlocks(childrenOf(content), inside);
  reading.paragraph = inside.paragraph;
  if (blocks.length > 0) tell(reading, 'doubt', '文本框里的文字收在它所在的段落旁边，次序请照原件核对');
  return {
    type: 'box',
    blocks: blocks.map((block) => (block.type === 'paragraph' ? { ...block, boxed: true } : block)),
  };
}

function readDrawnWords(path: XmlElement, reading: Reading): Piece[] {
  const text = path.attributes.get('string') ?? '';
  if (text === '') return [];
  tell(reading, 'doubt', `艺术字按一段文字收入：${quote(text)}`);
  const place = { paragraph: reading.paragraph };
  return [
    { type: 'box', blocks: [{ type: 'paragraph', place, inlines: [{ type: 'text', text }], boxed: true }] },
  ];
}

function readPicture(id: string | undefined, frame: Frame, reading: Reading): Piece[] {
  const picture = reading.pictureOf(id);
  if (!picture) return [];
  if (!picture.bytes) {
    const about = frame.description === undefined ? '' : `（${quote(frame.description)}）`;
    tell(reading, 'doubt', `图片没有收入：${picture.name}${about}。要用的请另存为文件，照指南写 photos`);
  }
  return [{ type: 'picture', ...picture, ...frame }];
}
