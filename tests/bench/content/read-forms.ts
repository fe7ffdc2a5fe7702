import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a generated block takes from a real one. */
export interface BlockForm {
  /** Level of a heading; 0 for a paragraph. */
  depth: number;
  length: number;
  /** Whether it opens with words in bold. */
  bold: boolean;
}

/** What a generated article takes from a real one. */
export interface ArticleForm {
  kind: string;
  titleLength: number;
  hasSubtitle: boolean;
  hasOrganization: boolean;
  isDated: boolean;
  authors: number;
  speakers: number;
  /** Whether a post stands beside the name of a speaker. */
  hasPost: boolean;
  blocks: readonly BlockForm[];
}

/** What a generated issue takes from a real one: its columns with their articles in the order of the contents. */
export interface IssueForm {
  series: string;
  columns: readonly { readonly name: string | undefined; readonly articles: readonly ArticleForm[] }[];
}

/** The issues of a content folder as forms, and the text of their bodies, of which a language is learnt. */
export function readForms(content: string): { forms: IssueForm[]; texts: string[] } {
  const texts: string[] = [];
  const root = join(content, 'issues');
  const forms = readdirSync(root)
    .sort()
    .flatMap((series) =>
      readdirSync(join(root, series))
        .sort()
        .map((issue) => readIssue(join(root, series, issue), series, texts)),
    );
  return { forms, texts };
}

function readIssue(folder: string, series: string, texts: string[]): IssueForm {
  const { contents } = parse(readFileSync(join(folder, 'issue.yaml'), 'utf8')) as IssueYaml;
  return {
    series,
    columns: contents.map(({ column, entries }) => ({
      name: column,
      articles: entries.map(({ article }) =>
        readArticle(readFileSync(join(folder, `${article}.mdx`), 'utf8'), texts),
      ),
    })),
  };
}

function readArticle(mdx: string, texts: string[]): ArticleForm {
  const { front = '', body = '' } =
    /^---\r?\n(?<front>[\s\S]*?)\r?\n---(?<body>[\s\S]*)$/u.exec(mdx)?.groups ?? {};
  const data = parse(front) as ArticleYaml;
  texts.push(body);
  const blocks = body
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return {
    kind: data.kind,
    titleLength: [...data.title].length,
    hasSubtitle: data.subtitle !== undefined,
    hasOrganization: data.organization !== undefined,
    isDated: data.date !== undefined,
    authors: data.authors?.length ?? 0,
    speakers: data.speakers?.length ?? 0,
    hasPost: data.speakers?.some(({ post }) => post !== undefined) ?? false,
    blocks: blocks.map((block) => ({
      depth: /^#+(?= )/u.exec(block)?.[0].length ?? 0,
      length: [...block].length,
      bold: block.startsWith('**'),
    })),
  };
}

interface IssueYaml {
  contents: { column?: string; entries: { article: string }[] }[];
}

interface ArticleYaml {
  title: string;
  kind: string;
  subtitle?: string;
  organization?: object;
  date?: string;
  authors?: object[];
  speakers?: { post?: string }[];
}
