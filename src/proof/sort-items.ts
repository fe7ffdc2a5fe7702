import type { ArticleEntry, IssueFolder, Whole } from '../corpus/model.ts';
import { audiences, type Audience } from '../schema/fields.ts';

/** An issue with what of it an audience may see. */
export interface SortedIssue {
  folder: IssueFolder;
  open: readonly ArticleEntry[];
  hidden: readonly ArticleEntry[];
  /** True where what it prints beside its articles may be seen: masthead, imprint, notes. */
  isMatterOpen: boolean;
}

/**
 * Tells what an audience may see from what it may not, by the `audience` fields as they are written and nothing else.
 *
 * The corpus answers the same question (`corpus/audience.ts`, `corpus/withheld.ts`), and every output is made from its answer;
 * a proof that asked it again would find whatever slips through there in order. So this is said a second time, in other
 * words and without a line in common: an article is for whom it says, else for whom its series says; a series that is not
 * there, or says nothing that can be read, is for the office alone; `none` is for nobody.
 */
export function sortItems(
  { series, folders }: Pick<Whole, 'series' | 'folders'>,
  audience: Audience,
): SortedIssue[] {
  const saidOfSeries = new Map(series.map((one) => [one.id, one.data?.audience]));
  const widest = audiences.indexOf(audience);
  const mayRead = (said: string | undefined) =>
    said !== 'none' && audiences.findIndex((one) => one === (said ?? 'internal')) >= widest;
  return folders.map((folder) => {
    const ofSeries = saidOfSeries.get(folder.series);
    const isOpen = ({ data }: ArticleEntry) => data !== undefined && mayRead(data.audience ?? ofSeries);
    const open = folder.articles.filter(isOpen);
    const hidden = folder.articles.filter((article) => !isOpen(article));
    // The office reads of issues without a text, too; nobody reads of one that was withdrawn whole.
    const isShown = open.length > 0 || (audience === 'internal' && hidden.length === 0);
    return { folder, open, hidden, isMatterOpen: isShown && mayRead(ofSeries) };
  });
}
