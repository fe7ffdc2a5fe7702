import type { z } from 'zod';
import { ARTICLE_COMPONENTS, PAGE_COMPONENTS, type Components } from '../document/dialect.ts';
import type { Document } from '../document/model.ts';
import { parseDocument } from '../document/parse.ts';
import { BodySyntaxError } from '../document/syntax-error.ts';
import { findPageMarks, numberedTexts } from '../document/text.ts';
import { bodyText, textBlocks } from '../document/text-blocks.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { ArticleData } from '../schema/article.ts';
import { pageSchema } from '../schema/page.ts';
import { countCharacters } from '../text/characters.ts';
import { decode, decodeWritten } from './decode.ts';
import { digestOf } from './digest.ts';
import type { ContentFile } from './files.ts';
import { once } from '../text/once.ts';
import type { ArticleBody, ArticleEntry, Entry, PageEntry } from './model.ts';
import { numberParagraphs, type KnownNumbers } from './numbering.ts';
import type { FilePack } from './pack.ts';
import { checkSchema } from './schema-messages.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** Reads a data file against its schema; what is wrong with it goes into `problems`. */
export function readEntry<Schema extends z.ZodType>(
  schema: Schema,
  file: ContentFile,
  pack: FilePack,
  problems: Finding[],
): Entry<z.output<Schema>> {
  const digest = digestOf(file.bytes);
  const text = once(() => decode(file, []) ?? '');
  const yaml = once(() => readYaml(text(), 1));
  const known = pack.dataOf(file.path, digest) as z.output<Schema> | undefined;
  return {
    id: nameOf(file.path),
    file: file.path,
    digest,
    data: known ?? pack.keepData(file.path, digest, readFresh()),
    lineOf: (path) => yaml().lineOf(path),
  };

  function readFresh(): z.output<Schema> | undefined {
    // A file that cannot be read is there all the same: no second message shall say that it is missing.
    return decodeWritten(file, problems) === undefined
      ? undefined
      : soundData(schema, file.path, yaml(), problems);
  }
}

/** Reads an article: front matter at once, its body when somebody asks for it. */
export function readArticle(
  schema: z.ZodType<ArticleData>,
  file: ContentFile,
  lock: () => KnownNumbers,
  pack: FilePack,
  problems: Finding[],
): ArticleEntry {
  const { entry, parsed } = readWritten(schema, file, ARTICLE_COMPONENTS, pack, problems);
  const body = once((): ArticleBody | undefined => {
    const document = parsed();
    return !document || document instanceof BodySyntaxError ? undefined : lazyBody(document, lock);
  });
  return {
    ...entry,
    get characters() {
      const known = pack.dataOf(lengthOf(file.path), entry.digest) as number | undefined;
      const document = known === undefined ? body()?.document : undefined;
      return known ?? (document && countOf(document));
    },
    get body() {
      return body();
    },
    get syntax() {
      return syntaxOf(parsed());
    },
  };
}

/** Reads a page of content/pages in the same way, by the grammar of pages. */
export function readPage(file: ContentFile, pack: FilePack, problems: Finding[]): PageEntry {
  const { entry, parsed } = readWritten(pageSchema, file, PAGE_COMPONENTS, pack, problems);
  return {
    ...entry,
    get document() {
      const document = parsed();
      return document instanceof BodySyntaxError ? undefined : document;
    },
    get syntax() {
      return syntaxOf(parsed());
    },
  };
}

function syntaxOf(parsed: Document | BodySyntaxError | undefined): BodySyntaxError | undefined {
  return parsed instanceof BodySyntaxError ? parsed : undefined;
}

/** What is read of front matter with a text below it. */
function readWritten<Schema extends z.ZodType>(
  schema: Schema,
  file: ContentFile,
  components: Components,
  pack: FilePack,
  problems: Finding[],
): { entry: Entry<z.output<Schema>>; parsed: () => Document | BodySyntaxError | undefined } {
  const digest = digestOf(file.bytes);
  const text = once(() => decode(file, []));
  const yaml = once(() => readYaml(FRONT_MATTER.exec(text() ?? '')?.[1] ?? '', 2));
  const known = pack.dataOf(file.path, digest) as z.output<Schema> | undefined;
  const data = known ?? pack.keepData(file.path, digest, readFresh());
  return {
    entry: {
      id: nameOf(file.path),
      file: file.path,
      digest,
      data,
      lineOf: (path) => yaml().lineOf(path),
    },
    parsed: once(() => {
      const mdx = text();
      return mdx === undefined ? undefined : parseBody(mdx, components, pack, file.path, digest);
    }),
  };

  function readFresh(): z.output<Schema> | undefined {
    const mdx = decodeWritten(file, problems);
    if (mdx === undefined) return undefined;
    if (FRONT_MATTER.test(mdx)) return soundData(schema, file.path, yaml(), problems);
    const message = '文件开头没有用 --- 夹着的文章信息';
    problems.push({ code: 'front-matter-missing', file: file.path, line: 1, message });
    return undefined;
  }
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

function parseBody(
  mdx: string,
  components: Components,
  pack: FilePack,
  path: string,
  digest: string,
): Document | BodySyntaxError {
  const known = pack.documentOf(path, digest);
  if (known) return known;
  try {
    const document = parseDocument(mdx, components);
    pack.keepData(lengthOf(path), digest, countOf(document));
    return pack.keepDocument(path, digest, document);
  } catch (error) {
    if (error instanceof BodySyntaxError) return error;
    throw error;
  }
}

/** Under what name the length of a body is kept: to be asked for it, nothing has to be read again. */
function lengthOf(path: string): string {
  return `${path} characters`;
}

function countOf(document: Document): number {
  return countCharacters(bodyText(document));
}

function lazyBody(document: Document, lock: () => KnownNumbers): ArticleBody {
  const blocks = once(() => textBlocks(document));
  const pageMarks = once(() => findPageMarks(document));
  const numbering = once(() => {
    const { rows, published } = lock();
    return numberParagraphs(rows, numberedTexts(document), published);
  });
  return {
    document,
    get blocks() {
      return blocks();
    },
    get pageMarks() {
      return pageMarks();
    },
    get numbering() {
      return numbering();
    },
  };
}

function soundData<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  yaml: YamlText,
  problems: Finding[],
): z.output<Schema> | undefined {
  for (const { line, message } of yaml.mistakes) problems.push({ code: 'yaml-syntax', file, line, message });
  if (yaml.mistakes.length > 0) return undefined;
  const { data, breaches } = checkSchema(schema, yaml.data);
  for (const { code, path, message } of breaches)
    problems.push({ code, file, line: yaml.lineOf(path), message });
  return data;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.(yaml|mdx)$/u, '');
}
