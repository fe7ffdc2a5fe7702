import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatRow, parseRow, type ArticleLock, type LockUpdate } from '../identity/lock.ts';
import { numberedTexts } from '../document/text.ts';
import { digestOf } from './digest.ts';
import { keepNothing, type Kept } from './kept.ts';
import type { ArticleEntry, IssueFolder, Whole } from './model.ts';
import { grantRequest, type NumberRequest } from './number-requests.ts';
import { cutOffNumbers, publishedUpTo, type KnownNumbers } from './numbering.ts';
import { writeWhole } from './write-whole.ts';

/** What the numbers of one issue come to. */
export interface SettledIssue {
  /** What keeps the numbers from being written, in Chinese. */
  problems: string[];
  added: number;
  count: number;
  /** The new text of `paragraphs.yaml` and where it goes; missing where nothing changes. */
  update?: { file: string; text: string };
}

const HEAD = '# 段落编号：公布后不变，由 npm run ids 维护，请勿手改。\n';

/** Brings the numbers of every issue up to its articles; an issue with a problem keeps its file as it is. */
export function settleNumbers(
  whole: Pick<Whole, 'folders'>,
  { request, kept = keepNothing }: { request?: NumberRequest | undefined; kept?: Kept } = {},
): SettledIssue[] {
  return whole.folders
    .filter(({ articles }) => articles.length > 0)
    .map((folder) =>
      request?.issue === folder.id ? settleIssue(folder, request) : recallOrSettle(folder, kept),
    );
}

/** The text of a `paragraphs.yaml`: rows by article. */
export function formatNumbers(rows: Readonly<Record<string, readonly string[]>>): string {
  return HEAD + stringify(rows, { lineWidth: 0, singleQuote: true });
}

/** Writes the new files of numbers, each in one piece. */
export function writeNumbers(project: string, settled: readonly SettledIssue[]): void {
  for (const { update } of settled) if (update) writeWhole(join(project, update.file), update.text);
}

/** An issue that was settled is settled while neither its articles nor its lock nor what is published of it change. */
function recallOrSettle(folder: IssueFolder, kept: Kept): SettledIssue {
  const name = `issues/${folder.id}/numbers`;
  const key = digestOf(
    folder.paragraphs?.digest ?? '',
    JSON.stringify(folder.published ? [...folder.published] : null),
    ...folder.articles.flatMap(({ id, digest }) => [id, digest]),
  );
  const known = kept.read(name) as { key: string; count: number } | undefined;
  if (known?.key === key) return { problems: [], added: 0, count: known.count };
  const settled = settleIssue(folder, undefined);
  if (!settled.update && settled.problems.length === 0) kept.write(name, { key, count: settled.count });
  return settled;
}

function settleIssue(folder: IssueFolder, request: NumberRequest | undefined): SettledIssue {
  const problems: string[] = [];
  const locks = readLocks(folder, (problem) => problems.push(`${folder.id}/paragraphs.yaml：${problem}`));
  const articles = new Map(folder.articles.map((article) => [article.id, article]));
  const after: Record<string, string[]> = {};
  let [added, count] = [0, 0];
  for (const slug of [...new Set([...articles.keys(), ...locks.keys()])].sort()) {
    const lock = locks.get(slug) ?? [];
    const tell = (problem: string) => problems.push(`${folder.id}/${slug}${problem}`);
    const own = request?.article === slug ? request : undefined;
    const published = publishedUpTo(folder, slug);
    // What nobody outside knows may go with its numbers.
    if (!articles.has(slug) && published === 0) continue;
    if (!articles.has(slug) && folder.published?.get(slug)?.withdrawn) {
      // A withdrawn article may come back, and its numbers then mean what they meant.
      after[slug] = lock.map(formatRow);
      continue;
    }
    const gone = articles.has(slug) ? cutOffNumbers({ rows: lock, published }) : undefined;
    // To count on from what is left would give numbers again that readers know.
    if (gone !== undefined) {
      tell(
        `：公布过的编号 ${gone} 不在 paragraphs.yaml 里了。请从备份或 git 里恢复这个文件；公布过的编号不能重编。`,
      );
      continue;
    }
    const update = settleArticle(articles.get(slug), { rows: lock, published }, own, slug, tell);
    if (!update) continue;
    for (const number of update.lost)
      tell(
        `：编号 p${number} 的段落不见了（开头是“${openingOf(lock, number)}”）。若是误删，请恢复；整段重写过的：npm run ids -- --same ${folder.id}/${slug}#p${number} --begins 现在的开头几个字；若确要撤下：npm run ids -- --withdraw ${folder.id}/${slug}#p${number} --reason 理由`,
      );
    after[slug] = update.rows.map(formatRow);
    added += update.added.length;
    count += update.rows.length;
  }
  if (request && !articles.has(request.article))
    problems.push(`${folder.id}/${request.article}：没有这一篇。`);
  const text = formatNumbers(after);
  const changed = problems.length === 0 && folder.paragraphs?.digest !== digestOf(text);
  return {
    problems,
    added,
    count,
    ...(changed && { update: { file: `${folder.folder}/paragraphs.yaml`, text } }),
  };
}

function settleArticle(
  article: ArticleEntry | undefined,
  lock: KnownNumbers,
  request: NumberRequest | undefined,
  slug: string,
  tell: (problem: string) => void,
): LockUpdate | undefined {
  if (!article) {
    tell(`：${slug}.mdx 不见了，它的 ${lock.rows.length} 个段落编号没有着落。请恢复，文件名也不能改。`);
    return undefined;
  }
  if (!article.body) {
    tell(`：正文读不出来，不能编号。npm run check 会说明是哪一行、怎么改。`);
    return undefined;
  }
  return request
    ? grantRequest(lock, numberedTexts(article.body.document), request, tell)
    : article.body.numbering;
}

/** Reads the rows of an issue; one nobody can read is told, for the number in it would be lost. */
function readLocks(folder: IssueFolder, tell: (problem: string) => void): Map<string, ArticleLock> {
  const { paragraphs } = folder;
  if (paragraphs && !paragraphs.data) tell('读不懂。这个文件由程序维护，请恢复原来的样子。');
  return new Map(
    Object.entries(paragraphs?.data ?? {}).map(([article, texts]) => {
      const rows = texts.map((text) => {
        const row = parseRow(text);
        if (!row && publishedUpTo(folder, article) > 0)
          tell(`“${text}”不是段落编号的写法，请恢复原来的这一行。`);
        return row;
      });
      return [article, rows.filter((row) => row !== undefined)];
    }),
  );
}

function openingOf(lock: ArticleLock, number: number): string {
  const row = lock.find((other) => other.number === number);
  return row?.state === 'live' ? row.opening : '';
}
