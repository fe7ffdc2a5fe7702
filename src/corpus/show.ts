import { layNumbers } from '../document/lay-numbers.ts';
import { markCorrections } from '../document/mark-corrections.ts';
import { closeLines } from '../document/close-lines.ts';
import type { Document } from '../document/model.ts';
import type { Audience } from '../schema/fields.ts';
import { filterByAudience } from './audience.ts';
import { digestOf } from './digest.ts';
import type {
  ArticleBody,
  ArticleEntry,
  Entry,
  IssueFolder,
  Shown,
  ShownArticle,
  ShownEntry,
  Whole,
  WithdrawnItem,
} from './model.ts';
import { readLives, type Lives } from './lives.ts';
import { listMoved } from './moved-items.ts';
import { findPicture, picturesOfBody, picturesOfData } from './named-pictures.ts';
import { layoutOf } from './numbering.ts';
import { listPublicItems } from './public-items.ts';
import { siteDataOf } from './site-data.ts';
import { shownData, withoutPosts, withoutWithheld } from './withheld.ts';
import { once } from '../text/once.ts';

/**
 * The content as one audience may see it. Whatever is made for readers is made from this; a file that breaks its schema
 * shows nothing, for the checks have refused the build already. On the day of a publication every item bears the days that
 * the book will give it.
 */
export function showFor(whole: Whole, audience: Audience, publicationDay?: string): Shown {
  const lives = readLives(whole, publicationDay);
  const { kinds, organizationKinds } = siteDataOf(whole);
  const { folders, withheld } = withoutWithheld(whole.folders);
  const all: Shown = {
    audience: 'internal',
    kinds,
    organizationKinds,
    series: whole.series.flatMap(shownEntry),
    issues: folders.flatMap(({ id, issue }) =>
      issue?.data ? [{ id, data: issue.data, ...lives.of(id) }] : [],
    ),
    articles: folders.flatMap((folder) =>
      folder.issue?.data
        ? folder.articles.flatMap((article) => shownArticle(whole, folder, article, lives))
        : [],
    ),
    corrections: folders.flatMap(({ id, corrections }) =>
      corrections?.data ? [{ id, data: corrections.data.map((one) => lives.dateCorrection(id, one)) }] : [],
    ),
    columns: whole.columns.flatMap(shownEntry),
    people: whole.people
      .flatMap(shownEntry)
      .map(({ id, data }) => ({ id, data: withoutPosts(data, withheld) })),
    organizations: whole.organizations.flatMap(shownEntry),
    words: whole.words,
    withdrawn: listWithdrawn(whole),
    ...(lives.since !== undefined && { recordedSince: lives.since }),
    moved: listMoved(whole),
  };
  return filterByAudience(all, audience);
}

/** What the book says is withdrawn and has not come back, one an address. */
function listWithdrawn(whole: Whole): WithdrawnItem[] {
  const rows = [...(whole.book?.items ?? [])].filter(([, { row }]) => row.withdrawn);
  if (rows.length === 0) return [];
  // A document named `index` stands at the address of its issue.
  const addressOf = (item: string) => item.replace(/\/index$/u, '');
  const present = new Set(listPublicItems(whole).map(({ item }) => addressOf(item)));
  const gone = new Map<string, WithdrawnItem>();
  for (const [item, { row }] of rows)
    if (row.withdrawn && !present.has(addressOf(item)))
      gone.set(addressOf(item), { item, title: row.title, ...row.withdrawn });
  return [...gone.values()];
}

function shownEntry<Data>({ id, data }: Entry<Data>): ShownEntry<Data>[] {
  return data === undefined ? [] : [{ id, data }];
}

function shownArticle(
  { publicPictures }: Pick<Whole, 'publicPictures'>,
  folder: IssueFolder,
  article: ArticleEntry,
  lives: Lives,
): ShownArticle[] {
  const data = shownData(article.data);
  if (!data) return [];
  const corrections = (folder.corrections?.data ?? []).filter((one) => one.article === article.id);
  const soundBody = (): ArticleBody => {
    if (!article.body) throw new Error(`${article.file}：正文读不出来。`);
    if (article.body.document.refusals.length > 0) throw new Error(`${article.file}：正文里有不该有的代码。`);
    return article.body;
  };
  const document = once((): Document => {
    const body = soundBody();
    const numbered = layNumbers(body.document, layoutOf(body.numbering));
    return markCorrections(
      closeLines(numbered),
      corrections.map(({ archive }) => archive),
    );
  });
  const places = { beside: folder.pictures, inPublic: publicPictures };
  const named = (names: readonly string[]) =>
    new Map(
      names.flatMap((name) => {
        const picture = findPicture(name, places);
        return picture ? [[name, picture] as const] : [];
      }),
    );
  // A body can show none where none lies beside it, and need not be read to be asked.
  const inBody = () =>
    folder.pictures.size > 0 ? picturesOfBody(soundBody().document).map(({ file }) => file) : [];
  const pictures = once(() => named([...picturesOfData(data), ...inBody()]));
  return [
    {
      id: `${folder.id}/${article.id}`,
      data,
      ...lives.of(`${folder.id}/${article.id}`),
      digest: digestOf(
        article.digest,
        JSON.stringify(folder.paragraphs?.data?.[article.id] ?? []),
        JSON.stringify(corrections),
        // Which of those beside it a body shows would have to be read from it.
        JSON.stringify([...folder.pictures.values(), ...named(picturesOfData(data)).values()]),
      ),
      get wordCount() {
        return article.characters ?? 0;
      },
      get document() {
        return document();
      },
      get pictures() {
        return pictures();
      },
    },
  ];
}
