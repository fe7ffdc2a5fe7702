import type { LedgerArticle, LedgerInput } from '../ledger/input.ts';
import type { IssueFolder } from './content.ts';

/** A folder as the ledger takes it, or undefined while something in it is too broken to be accounted for. */
export function soundFolder(folder: IssueFolder): LedgerInput | undefined {
  const { source, issue, corrections } = folder;
  if (!source || !issue?.data) return undefined;
  if (corrections && !corrections.data) return undefined;
  const articles: LedgerArticle[] = [];
  for (const { id, file, data, body, lineOf } of folder.articles) {
    if (!data || !body) return undefined;
    articles.push({ slug: id, file, data, lineOf, blocks: body.blocks });
  }
  return {
    source,
    issue: { file: issue.file, data: issue.data, lineOf: issue.lineOf },
    articles,
    corrections: {
      file: corrections?.file ?? `${folder.folder}/corrections.yaml`,
      data: corrections?.data ?? [],
      lineOf: corrections?.lineOf ?? (() => 1),
    },
  };
}
