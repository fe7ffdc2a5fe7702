import type { ArticleData } from '../../schema/article.ts';
import { foldForComparison } from '../../text/similarity.ts';
import type { ArticleDraft, Block, Doubt, ImportDocument, LogEntry, SourcePlace } from '../document.ts';
import { withoutHeading } from '../lines/read-marks.ts';

type Photo = NonNullable<ArticleData['photos']>[number];

/** Gives each picture to the article it stands in. */
export function attachPictures(document: ImportDocument): ImportDocument {
  const { pictures = [], captions = new Map<number, string>(), articles } = document;
  if (pictures.length === 0) return document;
  const starts = articles.map((article, index) => startOf(article, articles[index - 1], document.blocks));
  const log: LogEntry[] = [];
  const photos = new Map<ArticleDraft, Photo[]>();
  for (const picture of pictures) {
    const photo = makePhoto(picture, captions);
    // A caption that was taken for a running head leaves a lost picture with nothing to say.
    if (photo.caption === undefined && photo.file === undefined) continue;
    const owner = ownerOf(picture, document, starts);
    if (owner) {
      photos.set(owner, [...(photos.get(owner) ?? []), photo]);
      log.push(...tellTaken(picture));
    } else log.push(askForPlace(picture, photo));
  }
  return {
    ...document,
    articles: articles.map((article) => {
      const own = photos.get(article);
      return own ? { ...article, data: { ...article.data, photos: own } } : article;
    }),
    log: [...document.log, ...log],
  };
}

function makePhoto({ captionLine, alt, file }: SourcePlace, captions: ReadonlyMap<number, string>): Photo {
  const caption = captionLine === undefined ? undefined : captions.get(captionLine);
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(alt === undefined ? {} : { alt }),
    ...(file === undefined ? {} : { file }),
  };
}

/** The last article that begins before it; none for what stands in the head of a periodical. */
function ownerOf(
  { line }: SourcePlace,
  { articles, form }: ImportDocument,
  starts: readonly number[],
): ArticleDraft | undefined {
  const index = starts.findLastIndex((start) => start <= line);
  const isPeriodical = form === 'journal' || form === 'bulletin';
  return articles[index] ?? (isPeriodical ? undefined : articles[0]);
}

/**
 * The line an article begins at. Its title is no block of it any more: it is looked for above its first block, and where
 * it is not found, the article begins where the one before has ended.
 */
function startOf(article: ArticleDraft, before: ArticleDraft | undefined, blocks: readonly Block[]): number {
  const title = foldForComparison(`${article.data.title ?? ''}${article.data.subtitle ?? ''}`);
  const isOfTitle = ({ text }: Block) => {
    const words = foldForComparison(withoutHeading(text));
    return words !== '' && title.includes(words);
  };
  const [first] = article.blocks;
  const own = first ? blocks.findIndex(({ line }) => line === first.line) : -1;
  // A page of pictures has no text of its own.
  if (!first || own < 0) return blocks.findLast(isOfTitle)?.line ?? article.entry?.line ?? 1;
  let start = own;
  for (let at = own - 1; at >= Math.max(0, own - REACH); at -= 1) {
    const block = blocks[at];
    if (block && isOfTitle(block)) start = at;
  }
  const found = blocks[start]?.line ?? first.line;
  const end = before?.blocks.at(-1)?.line;
  return start === own && end !== undefined && end < first.line ? end + 1 : found;
}

/** How many blocks a title may stand above the text: its own lines, a by-line, a date. */
const REACH = 5;

function tellTaken({ name, line, file, change }: SourcePlace): LogEntry[] {
  if (file === undefined) return [];
  const message = `图片 ${name} 收作 ${file}${change === undefined ? '' : `，${change}`}`;
  return [{ kind: 'change', line, message }];
}

function askForPlace({ name, line }: SourcePlace, { caption }: Photo): Doubt {
  const words = caption === undefined ? '' : `，说明是“${caption}”`;
  return {
    kind: 'doubt',
    code: 'picture',
    line,
    message: `图片没有收入：${name}${words}，在第一篇之前，像是封面或刊头。要用的请从原件另存为文件，照指南写 photos`,
  };
}
