import { Document, Scalar, visit } from 'yaml';
import { articleSchema } from '../../schema/article.ts';
import { issueSchema } from '../../schema/issue.ts';
import type { ArticleDraft, ImportDocument } from '../document.ts';
import { writeBody } from './body.ts';

/** The drafts of one issue as files: name below the issue's folder → text. */
export type DraftFiles = Map<string, string>;

/** Turns an imported document into `issue.yaml` and one `.mdx` an article. */
export function writeDrafts(document: ImportDocument): DraftFiles {
  const files: DraftFiles = new Map([
    ['issue.yaml', writeYaml(inSchemaOrder(issueDraft(document), issueSchema.shape))],
  ]);
  for (const article of document.articles) {
    const front = writeYaml(inSchemaOrder(article.data, articleSchema.shape));
    files.set(`${article.slug}.mdx`, `---\n${front}---\n\n${writeBody(article.body)}`);
  }
  return files;
}

/** Contents come from the printed contents, or from the articles in order where none are printed. */
function issueDraft(document: ImportDocument): Record<string, unknown> {
  const columns = new Map<string | undefined, object[]>();
  for (const article of document.articles) {
    if (!article.entry) continue;
    const { column, title, author, page, group } = article.entry;
    const entries = columns.get(column) ?? [];
    entries.push({
      title,
      ...(author ? { author } : {}),
      ...(page ? { page } : {}),
      ...(group ? { group } : {}),
      article: article.slug,
    });
    columns.set(column, entries);
  }
  return {
    numbers: [],
    ...document.issue,
    contents: [...columns].map(([column, entries]) => ({ ...(column ? { column } : {}), entries })),
    ...(document.contents.length === 0 ? { contentsSupplied: true } : {}),
    ...unlisted(document.articles),
  };
}

function unlisted(articles: ArticleDraft[]): { unlisted?: object[] } {
  const items = articles.flatMap((article, index) => {
    if (article.entry) return [];
    const before = articles.slice(0, index).findLast((other) => other.entry);
    const placement = article.slug === 'cover' ? '封面' : article.slug === 'back-cover' ? '封底' : '正文';
    return [{ article: article.slug, placement, ...(before ? { after: before.slug } : {}) }];
  });
  return items.length > 0 ? { unlisted: items } : {};
}

function inSchemaOrder(data: object, shape: object): Record<string, unknown> {
  const entries = new Map(Object.entries(data));
  return Object.fromEntries(
    Object.keys(shape)
      .filter((key) => entries.get(key) !== undefined)
      .map((key) => [key, entries.get(key)]),
  );
}

/** YAML with every date quoted, so that it stays text, and no folded lines. */
function writeYaml(data: object): string {
  const document = new Document(data);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(node.value))
        node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
