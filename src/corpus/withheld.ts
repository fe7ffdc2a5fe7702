import type { ArticleData } from '../schema/article.ts';
import type { PersonData } from '../schema/person.ts';
import type { IssueFolder, ShownArticleData } from './model.ts';

/** The folders of issues as readers of any circle may know them, and what they leave out. */
export interface KnownFolders {
  folders: IssueFolder[];
  /** Articles and issues by address: `journal/2017-no9-10/03`, `notices/2022-no11`. */
  withheld: ReadonlySet<string>;
}

/**
 * Leaves out articles whose audience is `none`, and issues that hold nothing else: taken from all readers, while their text
 * stays in the content and in the ledger of its source.
 */
export function withoutWithheld(folders: readonly IssueFolder[]): KnownFolders {
  const withheld = listWithheld(folders);
  return { folders: folders.flatMap((folder) => knownFolder(folder, withheld)), withheld };
}

/** The fields of an article that somebody may read; undefined of any other one. */
export function shownData(data: ArticleData | undefined): ShownArticleData | undefined {
  if (!data) return undefined;
  const { audience, ...rest } = data;
  return audience === 'none' ? undefined : { ...rest, ...(audience && { audience }) };
}

/** A person without the posts that withheld words alone show. */
export function withoutPosts(data: PersonData, withheld: ReadonlySet<string>): PersonData {
  return { ...data, posts: data.posts.filter(({ evidence }) => !withheld.has(evidence.item)) };
}

function listWithheld(folders: readonly IssueFolder[]): ReadonlySet<string> {
  return new Set(
    folders.flatMap(({ id, articles }) => {
      const own = articles.filter(({ data }) => data?.audience === 'none').map((one) => `${id}/${one.id}`);
      return own.length > 0 && own.length === articles.length ? [...own, id] : own;
    }),
  );
}

function knownFolder(folder: IssueFolder, withheld: ReadonlySet<string>): IssueFolder[] {
  const { id, articles, corrections } = folder;
  if (withheld.has(id)) return [];
  const isKept = (article: string | undefined) => !withheld.has(`${id}/${article}`);
  return [
    {
      ...folder,
      articles: articles.filter((article) => isKept(article.id)),
      corrections: corrections?.data && {
        ...corrections,
        data: corrections.data.filter(({ article }) => isKept(article)),
      },
    },
  ];
}
