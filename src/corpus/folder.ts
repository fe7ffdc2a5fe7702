import { correctionsSchema } from '../schema/corrections.ts';
import { issueSchema } from '../schema/issue.ts';
import { paragraphsSchema } from '../schema/paragraphs.ts';
import { reviewSchema } from '../schema/review.ts';
import { decode } from './decode.ts';
import { digestOf } from './digest.ts';
import { readArticle, readEntry } from './entries.ts';
import type { ContentFile } from './files.ts';
import { keepNothing } from './kept.ts';
import type { IssueFolder } from './model.ts';
import { publishedUpTo, readRows, type KnownNumbers } from './numbering.ts';
import { openPack, type FilePack } from './pack.ts';
import type { Schemas } from './schemas.ts';
import { isPicture } from './source-files.ts';
import { readSourcePlaces, SOURCE_PLACES } from './source-places.ts';
import { unknownFile } from './unknown-file.ts';

/** Reads the folder of one issue; `id` is `<series>/<issue>`. */
export function readFolder(
  id: string,
  files: readonly ContentFile[],
  pack: FilePack,
  schemas: Pick<Schemas, 'article' | 'key'>,
  published: IssueFolder['published'],
): IssueFolder {
  const folder: IssueFolder = {
    id,
    series: id.split('/')[0] ?? '',
    folder: `content/issues/${id}`,
    digest: digestOf(schemas.key, ...files.flatMap(digested)),
    issue: undefined,
    articles: [],
    corrections: undefined,
    paragraphs: undefined,
    review: undefined,
    source: undefined,
    pictures: new Map(),
    published,
    problems: [],
  };
  for (const file of files) addFile(folder, file, pack, schemas);
  return folder;
}

/** What of a file makes a folder another: of a picture what is looked at of it. */
function digested({ path, bytes, picture }: ContentFile): (string | Uint8Array)[] {
  return picture ? [path, JSON.stringify(picture)] : [path, bytes];
}

/** The same folder with an article as it would be with other bytes: those of an editor who has not saved yet. */
export function replaceArticle(
  folder: IssueFolder,
  file: ContentFile,
  { article, key }: Pick<Schemas, 'article' | 'key'>,
): IssueFolder {
  const problems = folder.problems.filter((problem) => problem.file !== file.path);
  const articles = folder.articles.map((one) =>
    one.file === file.path
      ? readArticle(article, file, () => lockOf(folder, one.id), openPack(keepNothing, ''), problems)
      : one,
  );
  return { ...folder, articles, problems, digest: digestOf(key, folder.digest, file.bytes) };
}

/** The same folder with an `issue.yaml` as it would be with other bytes. */
export function replaceIssue(folder: IssueFolder, file: ContentFile): IssueFolder {
  const problems = folder.problems.filter((problem) => problem.file !== file.path);
  const issue = readEntry(issueSchema, file, openPack(keepNothing, ''), problems);
  return { ...folder, issue, problems, digest: digestOf(folder.digest, file.bytes) };
}

function addFile(
  folder: IssueFolder,
  file: ContentFile,
  pack: FilePack,
  { article }: Pick<Schemas, 'article'>,
): void {
  const { problems } = folder;
  const [name = '', ...below] = file.path.slice(folder.folder.length + 1).split('/');
  if (below.length > 0) reportBelow(folder, file, name, below.length);
  else if (name === 'issue.yaml') folder.issue = readEntry(issueSchema, file, pack, problems);
  else if (name === 'corrections.yaml')
    folder.corrections = readEntry(correctionsSchema, file, pack, problems);
  else if (name === 'paragraphs.yaml') folder.paragraphs = readEntry(paragraphsSchema, file, pack, problems);
  else if (name === 'review.yaml') folder.review = readEntry(reviewSchema, file, pack, problems);
  else if (name === 'source.txt') folder.source = { file: file.path, text: decode(file, problems) ?? '' };
  else if (name === SOURCE_PLACES) readSourcePlaces(file, problems);
  else if (name.endsWith('.mdx')) {
    const slug = name.slice(0, -'.mdx'.length);
    folder.articles.push(readArticle(article, file, () => lockOf(folder, slug), pack, problems));
  } else if (isPicture(file.path)) {
    const { path, picture = { head: undefined, stamp: '' } } = file;
    folder.pictures.set(name, { path, ...picture });
  } else if (name !== 'import-report.md') problems.push(unknownFile(file));
}

/** A second import writes its drafts into a folder beside what has been proofread; other folders have no place here. */
function reportBelow(
  { folder, problems }: IssueFolder,
  file: ContentFile,
  name: string,
  depth: number,
): void {
  if (!/^import-\d+$/u.test(name) || depth > 1) {
    problems.push(unknownFile(file));
    return;
  }
  const place = `${folder}/${name}`;
  if (problems.some((problem) => problem.file === place)) return;
  const message = `“${name}”里是再次导入的草稿，网站不收`;
  problems.push({ code: 'draft-left', file: place, line: 1, message });
}

function lockOf(folder: IssueFolder, slug: string): KnownNumbers {
  return {
    rows: readRows(folder.paragraphs?.data?.[slug] ?? []),
    published: publishedUpTo(folder, slug),
  };
}
