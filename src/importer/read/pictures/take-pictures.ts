import { quote } from '../quote.ts';
import type { SourceBlock, SourceDocument, SourceParagraph, SourcePicture } from '../source-document.ts';
import { isSigning, wordsOf } from './caption-shapes.ts';
import { describePicture } from './describe-picture.ts';
import { findCaptions, picturesIn, type CaptionedPicture } from './find-captions.ts';
import { layOutGrids } from './lay-out-grids.ts';
import { nameOrnament } from './name-ornament.ts';
import type { Preparing } from './open-preparing.ts';
import type { PreparedPicture } from './prepare-picture.ts';

/** A picture of the text with what was made of it. */
export interface TakenPicture extends CaptionedPicture {
  /** Missing where it could not be taken; its caption stays. */
  prepared?: PreparedPicture;
  alt?: string;
}

/** Something to tell of a picture, by the paragraph it stands in. */
export interface PictureNote {
  at: SourceParagraph;
  message: string;
}

/** A document with its pictures taken out. */
export interface TakenPictures {
  document: SourceDocument;
  pictures: TakenPicture[];
  notes: PictureNote[];
}

/** Takes the pictures out of a document: what a browser shows of each, its caption, and what is left out and why. */
export async function takePictures(document: SourceDocument, prepare: Preparing): Promise<TakenPictures> {
  const { blocks, captions } = layOutGrids(document.blocks);
  const paragraphs = listParagraphs(blocks);
  const prepared = new Map<SourcePicture, PreparedPicture>();
  const adornments = new Set<SourcePicture>();
  const notes: PictureNote[] = [];
  for (const [index, at] of paragraphs.entries())
    for (const picture of picturesIn(at)) {
      if (!picture.bytes) continue;
      const made = await prepare(picture);
      const size = picture.size ?? ('bytes' in made ? sizeOnScreen(made) : undefined);
      const kind = size && nameAdornment(picture, size, paragraphs, index);
      if (kind !== undefined) {
        adornments.add(picture);
        const measure = size ? `，${size.width.toFixed(1)}×${size.height.toFixed(1)} 厘米` : '';
        notes.push({
          at,
          message: `像是${kind}，没有收入：${picture.name}${measure}。要收的请从原件另存为文件，照指南写 photos`,
        });
      } else if ('bytes' in made) prepared.set(picture, made);
      else notes.push({ at, message: `图片没有收入：${nameOf(picture)}，${made.reason}` });
    }
  const found = findCaptions(blocks, { known: captions, isAdornment: (picture) => adornments.has(picture) });
  return {
    document: { ...document, blocks },
    pictures: found.map((one) => {
      const [made, alt] = [prepared.get(one.picture), describePicture(one.picture.description)];
      return { ...one, ...(made ? { prepared: made } : {}), ...(alt === undefined ? {} : { alt }) };
    }),
    notes,
  };
}

function nameAdornment(
  { description, floats }: SourcePicture,
  size: { width: number; height: number },
  paragraphs: readonly SourceParagraph[],
  index: number,
): string | undefined {
  const around = paragraphs
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .filter((paragraph) => wordsOf(paragraph) !== '');
  const isBySigning = around.some((paragraph) => isSigning(wordsOf(paragraph)));
  return nameOrnament({ ...size, description, floats: floats === true, isBySigning });
}

/** How many paragraphs a seal is anchored from the date it covers. */
const NEAR = 3;

/** As a browser shows it, in centimetres. */
function sizeOnScreen({ width, height }: PreparedPicture): { width: number; height: number } {
  return { width: (width / 96) * 2.54, height: (height / 96) * 2.54 };
}

function nameOf({ name, description }: SourcePicture): string {
  return description === undefined ? name : `${name}（${quote(description)}）`;
}

function listParagraphs(blocks: readonly SourceBlock[]): SourceParagraph[] {
  return blocks.flatMap((block): SourceParagraph[] => {
    if (block.type === 'page-break') return [];
    if (block.type === 'paragraph') return [block];
    return block.rows.flat().flatMap((cell) => listParagraphs(cell.blocks));
  });
}
