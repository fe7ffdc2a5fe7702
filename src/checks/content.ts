import type { z } from 'zod';
import { readMdxText, type MdxText } from '../markdown/text.ts';
import { articleSchema, type ArticleData } from '../schema/article.ts';
import { columnSchema, type ColumnData } from '../schema/column.ts';
import { correctionsSchema, type Correction } from '../schema/corrections.ts';
import { issueSchema, type IssueData } from '../schema/issue.ts';
import { organizationSchema, type OrganizationData } from '../schema/organization.ts';
import { paragraphsSchema, type ParagraphsData } from '../schema/paragraphs.ts';
import { personSchema, type PersonData } from '../schema/person.ts';
import { synonymsSchema, variantsSchema } from '../schema/search.ts';
import { seriesSchema, type SeriesData } from '../schema/series.ts';
import type { Issue } from './codes.ts';
import type { ContentFile } from './read-content.ts';
import { checkSchema } from './schema-messages.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A data file that has been read: its data where they are sound, and the lines they stand on. */
export interface Entry<Data> {
  /** File name without extension; for an article its address in the issue. */
  id: string;
  /** Path below the project. */
  file: string;
  /** Missing where the file breaks its schema. */
  data: Data | undefined;
  lineOf(path: readonly (string | number)[]): number;
}

/** An article: front matter, body text, and the file as written. */
export interface ArticleEntry extends Entry<ArticleData> {
  mdx: string;
  /** Missing where the body does not parse. */
  body: MdxText | undefined;
}

/** One folder of content/issues. */
export interface IssueFolder {
  /** `<series>/<issue>`. */
  id: string;
  series: string;
  folder: string;
  issue: Entry<IssueData> | undefined;
  articles: ArticleEntry[];
  corrections: Entry<Correction[]> | undefined;
  paragraphs: Entry<ParagraphsData> | undefined;
  source: { file: string; text: string } | undefined;
}

/** All of content/ read. `issues` holds what was wrong already while reading. */
export interface Content {
  series: Entry<SeriesData>[];
  columns: Entry<ColumnData>[];
  people: Entry<PersonData>[];
  organizations: Entry<OrganizationData>[];
  folders: IssueFolder[];
  /** Files of public/, to check pictures against. */
  publicNames: ReadonlySet<string>;
  problems: Issue[];
}

/** Reads the files of content/ into what the rules look at. */
export function loadContent(files: readonly ContentFile[], publicNames: ReadonlySet<string>): Content {
  const content: Content = {
    series: [],
    columns: [],
    people: [],
    organizations: [],
    folders: [],
    publicNames,
    problems: [],
  };
  for (const { path, bytes } of files) {
    const [room, ...rest] = path.split('/').slice(1);
    const name = rest.at(-1);
    if (room === undefined || name === undefined || name === 'README.md') continue;
    if (room === 'issues' && rest.length === 4 && /^import-\d+$/u.test(rest[2]!)) {
      reportDraft(content, path, rest[2]!);
      continue;
    }
    const text = decode(path, bytes, content.problems);
    // A file that cannot be read is there all the same: no second message shall say that it is missing.
    const problems = text === undefined ? [] : content.problems;
    if (room === 'issues' && rest.length === 3) {
      addToFolder(content, path, text ?? '', problems);
    } else if (name.endsWith('.yaml') && rest.length === 1 && room in ROOMS) {
      const { list, schema } = ROOMS[room as keyof typeof ROOMS];
      (content[list] as Entry<unknown>[]).push(readData(schema, path, text ?? '', problems));
    } else if (room === 'search' && rest.length === 1 && name in SEARCH_LISTS) {
      readData(SEARCH_LISTS[name as keyof typeof SEARCH_LISTS], path, text ?? '', problems);
    } else {
      problems.push({ code: 'file-unknown', file: path, line: 1, message: `这里不该有“${name}”` });
    }
  }
  return content;
}

/** Folders of content/ with one data file a subject. */
const ROOMS = {
  series: { list: 'series', schema: seriesSchema },
  columns: { list: 'columns', schema: columnSchema },
  people: { list: 'people', schema: personSchema },
  organizations: { list: 'organizations', schema: organizationSchema },
} as const;

/** Word lists of search: nothing else in content/ looks at them, and they may be empty. */
const SEARCH_LISTS = {
  'synonyms.yaml': synonymsSchema.nullable(),
  'variants.yaml': variantsSchema.nullable(),
} as const;

/** A second import writes its drafts into a folder beside what has been proofread. */
function reportDraft({ problems }: Content, path: string, folder: string): void {
  const file = path.slice(0, path.lastIndexOf('/'));
  if (problems.some((issue) => issue.file === file)) return;
  problems.push({ code: 'draft-left', file, line: 1, message: `“${folder}”里是再次导入的草稿，网站不收` });
}

function addToFolder(content: Content, path: string, text: string, problems: Issue[]): void {
  const [series, issue, name] = path.split('/').slice(2) as [string, string, string];
  const id = `${series}/${issue}`;
  let folder = content.folders.find((other) => other.id === id);
  if (!folder) {
    folder = {
      id,
      series,
      folder: `content/issues/${id}`,
      issue: undefined,
      articles: [],
      corrections: undefined,
      paragraphs: undefined,
      source: undefined,
    };
    content.folders.push(folder);
  }
  if (name === 'issue.yaml') folder.issue = readData(issueSchema, path, text, problems);
  else if (name === 'corrections.yaml')
    folder.corrections = readData(correctionsSchema, path, text, problems);
  else if (name === 'paragraphs.yaml') folder.paragraphs = readData(paragraphsSchema, path, text, problems);
  else if (name === 'source.txt') folder.source = { file: path, text };
  else if (name.endsWith('.mdx')) folder.articles.push(readArticle(path, text, problems));
  else if (name !== 'import-report.md')
    problems.push({ code: 'file-unknown', file: path, line: 1, message: `这里不该有“${name}”` });
}

function readData<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
  problems: Issue[],
): Entry<z.output<Schema>> {
  const yaml = readYaml(text, 1);
  return { id: nameOf(file), file, lineOf: yaml.lineOf, data: soundData(schema, file, yaml, problems) };
}

function readArticle(file: string, mdx: string, problems: Issue[]): ArticleEntry {
  const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(mdx);
  const yaml = readYaml(front?.[1] ?? '', 2);
  let data: ArticleData | undefined;
  if (front) data = soundData(articleSchema, file, yaml, problems);
  else {
    problems.push({
      code: 'front-matter-missing',
      file,
      line: 1,
      message: '文件开头没有用 --- 夹着的文章信息',
    });
  }
  let body: MdxText | undefined;
  try {
    body = readMdxText(mdx);
  } catch {
    // The rule mdx-compiles reports it, with its place.
  }
  return { id: nameOf(file), file, mdx, lineOf: yaml.lineOf, data, body };
}

function soundData<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  yaml: YamlText,
  problems: Issue[],
): z.output<Schema> | undefined {
  for (const { line, message } of yaml.mistakes) problems.push({ code: 'yaml-syntax', file, line, message });
  if (yaml.mistakes.length > 0) return undefined;
  const { data, breaches } = checkSchema(schema, yaml.data);
  for (const { code, path, message } of breaches)
    problems.push({ code, file, line: yaml.lineOf(path), message });
  return data;
}

function decode(path: string, bytes: Uint8Array, problems: Issue[]): string | undefined {
  const refuse = (message: string) => problems.push({ code: 'file-encoding', file: path, line: 1, message });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    refuse('文件开头有 BOM（看不见的标记）');
    return undefined;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    refuse('文件是 UTF-16（Unicode）编码，不是 UTF-8');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('文件不是 UTF-8，多半是 GBK（ANSI）编码');
    return undefined;
  }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.(yaml|mdx)$/u, '');
}
