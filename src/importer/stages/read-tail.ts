import type { ArticleData } from '../../schema/article.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import type { Authority, Block, LogEntry } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { mayNameBodies } from '../lines/body-names.ts';
import { isListOfPersons, splitNames } from '../lines/split-names.ts';
import { organizationReference, personReference } from './references.ts';

const REPRINT = new RegExp(`^${labelPattern(printedArticle.reprint)}《?`, 'u');
/** `来源：新华网`. */
export const SOURCE = new RegExp(`^${labelPattern(printedArticle.source)}[：:](.+)$`, 'u');
const COPY = `${labelPattern(printedArticle.copywriter)}[：:]`;
const PHOTO = `${labelPattern(printedArticle.photographer)}[：:]`;
const NAME = '\\p{Script=Han}{2,4}';
const CREDITS = new RegExp(`^${COPY}\\s*(${NAME})\\s+${PHOTO}\\s*(${NAME})$`, 'u');
const CREDITS_LINE = new RegExp(`^[（(]${COPY}`, 'u');
/** `作者名片：李忠，…`, `作者李忠：…` */
const AUTHOR = new RegExp(`^${wordPattern(printedArticle.authorNote)}[：:]?`, 'u');

type Data = Partial<ArticleData>;

/**
 * Reads what stands below an article's text into its fields, from the end: reprint, source, credits, note on the author,
 * sign-off. Gives the captions that stand behind the credits; what was read is gone from the blocks.
 */
export function readTail(blocks: Block[], data: Data, authority: Authority, log: LogEntry[]): string[] {
  const captions = takeCaptions(blocks);
  for (;;) {
    const block = blocks.at(-1);
    if (!block || blocks.length === 1) break;
    const inside = /^[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u.exec(block.text)?.[1];
    if (REPRINT.test(block.text) && data.reprint === undefined)
      data.reprint = block.text.replace(REPRINT, '').replace(/》$/u, '');
    else if (inside !== undefined && readBracket(inside, block.line, data, authority, log)) {
      // read into a field
    } else break;
    blocks.pop();
  }
  const last = blocks.at(-1);
  const inside = last && /[。！？”）][（(]([^（）()]{2,40})[）)]$/u.exec(last.text)?.[1];
  if (last && inside !== undefined && readBracket(inside, last.line, data, authority, log)) {
    last.text = last.text.slice(0, -`（${inside}）`.length);
  }
  return captions;
}

function readBracket(text: string, line: number, data: Data, authority: Authority, log: LogEntry[]): boolean {
  const source = SOURCE.exec(text)?.[1];
  const [, copywriter, photographer] = CREDITS.exec(text) ?? [];
  if (source && data.source === undefined) data.source = source;
  else if (copywriter !== undefined && photographer !== undefined) {
    data.copywriter = personReference(copywriter, authority, line, log);
    data.photographer = personReference(photographer, authority, line, log);
  } else if (AUTHOR.test(text) && data.authorNote === undefined) {
    data.authorNote = text;
    const name = /^(\p{Script=Han}{2,3})[：:，]/u.exec(text.replace(AUTHOR, ''))?.[1];
    if (name && !data.authors && !name.startsWith('系'))
      data.authors = [personReference(name, authority, line, log)];
  } else if (data.organization !== undefined && data.authors !== undefined) return false;
  else return readSender(text, line, data, authority, log);
  return true;
}

/** `县医院工会`, `城关镇工会　罗永强`, `罗永强　王芳`, `县医院工会供稿`: who sent the item in. */
function readSender(text: string, line: number, data: Data, authority: Authority, log: LogEntry[]): boolean {
  const plain = text.replace(/^供稿(?:单位|人)?[：:]/u, '').replace(/\s*(?:供稿|报送|提供)$/u, '');
  const isBody = (name: string) => authority.organizationId(name) !== undefined || mayNameBodies(name);
  const [, front = '', behind = ''] = /^(\S+?)[\s\u3000]+(.+)$/u.exec(plain) ?? [];
  const [body, persons] = isBody(plain)
    ? [plain, undefined]
    : isListOfPersons(plain)
      ? [undefined, plain]
      : isBody(front) && isListOfPersons(behind)
        ? [front, behind]
        : [undefined, undefined];
  if (body === undefined && persons === undefined) return false;
  if (body !== undefined && data.organization === undefined)
    data.organization = organizationReference(body, authority, line, log);
  if (persons !== undefined && data.authors === undefined)
    data.authors = splitNames(persons).map(({ name }) => personReference(name, authority, line, log));
  return true;
}

/** Short lines behind the credits of a picture report, where pictures left wide gaps. */
function takeCaptions(blocks: Block[]): string[] {
  const credits = blocks.findIndex((block) => CREDITS_LINE.test(block.text));
  return credits < 0 ? [] : blocks.splice(credits + 1).map((block) => block.text);
}

/** Captions that stand together go to as many pictures without one; else the pictures they belong to are not known. */
export function giveCaptions(
  photos: NonNullable<Data['photos']>,
  captions: readonly string[],
): Data['photos'] {
  const bare = photos.filter(({ caption }) => caption === undefined);
  if (bare.length !== captions.length) return [...photos, ...captions.map((caption) => ({ caption }))];
  return photos.map((photo) => {
    const caption = captions[bare.indexOf(photo)];
    return caption === undefined ? photo : { caption, ...photo };
  });
}
