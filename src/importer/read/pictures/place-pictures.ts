import type { LogEntry } from '../../document.ts';
import { quote } from '../quote.ts';
import type { SourceBlock, SourceParagraph } from '../source-document.ts';
import { wordsOf } from './caption-shapes.ts';
import type { PreparedPicture } from './prepare-picture.ts';
import type { TakenPicture, TakenPictures } from './take-pictures.ts';

/** A picture by the lines of the text that was written. */
export interface ReadPicture {
  /** As the file names it: `image1.png`. */
  name: string;
  /** The line of the text it belongs to: the one before it, or the next where a page begins between. */
  line: number;
  /** The line its caption stands on. */
  captionLine?: number;
  alt?: string;
  /** Missing where it could not be taken; its caption stays. */
  prepared?: PreparedPicture;
}

/** Finds the lines of pictures and of what is told of them, once the text is written. */
export function placePictures(
  { document, pictures, notes }: TakenPictures,
  lines: ReadonlyMap<SourceBlock, number>,
): { pictures: ReadPicture[]; log: LogEntry[] } {
  const captions = new Set(pictures.flatMap(({ caption }) => caption?.paragraph ?? []));
  const anchors = findAnchors(document.blocks, lines, captions);
  const lineOf = (paragraph: SourceParagraph) => anchors.get(paragraph) ?? 1;
  return {
    pictures: pictures.flatMap((picture) => placePicture(picture, lineOf(picture.at), lines)),
    log: [
      ...notes.map(({ at, message }): LogEntry => ({
        kind: 'doubt',
        code: 'picture',
        line: lineOf(at),
        message,
      })),
      ...pictures.flatMap(({ caption }): LogEntry[] =>
        caption?.grade === 'likely'
          ? [
              {
                kind: 'doubt',
                code: 'picture',
                line: lines.get(caption.paragraph) ?? 1,
                message: `紧挨图片的短行按图片说明收：${quote(wordsOf(caption.paragraph))}；是正文、标题的请移回正文`,
                fields: ['photos', 'body'],
              },
            ]
          : [],
      ),
    ],
  };
}

function placePicture(
  { picture, caption, prepared, alt }: TakenPicture,
  line: number,
  lines: ReadonlyMap<SourceBlock, number>,
): ReadPicture[] {
  const captionLine = caption && lines.get(caption.paragraph);
  if (!prepared && captionLine === undefined) return [];
  return [
    {
      name: picture.name,
      line,
      ...(captionLine === undefined ? {} : { captionLine }),
      ...(alt === undefined ? {} : { alt }),
      ...(prepared ? { prepared } : {}),
    },
  ];
}

function findAnchors(
  blocks: readonly SourceBlock[],
  lines: ReadonlyMap<SourceBlock, number>,
  captions: ReadonlySet<SourceBlock>,
): ReadonlyMap<SourceParagraph, number> {
  const anchors = new Map<SourceParagraph, number>();
  /** The line before, on the same page; those that wait for the next one where there is none. */
  let before: number | undefined;
  let last = 1;
  let waiting: SourceParagraph[] = [];
  const pass = (line: number) => {
    for (const paragraph of waiting) anchors.set(paragraph, line);
    waiting = [];
    before = line;
    last = line;
  };
  const walk = (block: SourceBlock) => {
    const line = captions.has(block) ? undefined : lines.get(block);
    if (block.type === 'page-break') {
      if (!block.flows) before = undefined;
    } else if (block.type === 'table') {
      if (line !== undefined) pass(line);
      for (const inner of block.rows.flat().flatMap((cell) => cell.blocks)) walk(inner);
    } else {
      if (line !== undefined) pass(line);
      if (before === undefined) waiting.push(block);
      else anchors.set(block, before);
    }
  };
  for (const block of blocks) walk(block);
  for (const paragraph of waiting) anchors.set(paragraph, last);
  return anchors;
}
