import { versionOfIssue } from '../../archive/dates.ts';
import type { Issue } from '../../archive/model.ts';
import { contentsParts, contentsWords } from '../../print/contents.ts';
import { addressAt } from '../../text/address-at.ts';
import { formatDate } from '../../text/dates.ts';
import { isBeside } from '../../text/designation.ts';
import { momentOf } from '../moment.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { articlePage } from './article-page.ts';
import { articleHref, hasEndPage, imprintName, pageBeginners, printedPages } from './book.ts';
import type { Book, ContentsEntry, WrittenPage } from './book.ts';
import { endName, endPage, imprintPage } from './matter-pages.ts';
import { bookPictures, hasLostPictures } from './pictures.ts';

/** One issue as a book. */
export function issueBook(
  issue: Issue,
  { origin, modified }: Pick<TakeawayOptions, 'origin' | 'modified'>,
): Book {
  const { data, series, label, document } = issue;
  const publisher = data.publisher?.name ?? series.data.publisher.name;
  const date = data.date ?? String(data.year);
  // The 增刊 of a number has no place of its own in a list; the title says what such an issue is.
  const number = isBeside(data.special) ? undefined : data.numbers[0];
  const [first] = issue.articles;
  return {
    id: issue.id,
    title: issue.title,
    cover: {
      slip: series.data.name,
      lines: [
        ...(label === document?.data.title ? [] : [label, '']),
        ...(document?.data.titleLines ?? document?.data.title.split(/\s+/u) ?? []),
      ],
      publisher,
      date: data.date === undefined ? undefined : formatDate(data.date),
    },
    publisher,
    date,
    moment: modified ?? momentOf(versionOfIssue(issue) ?? date),
    description: data.motto,
    rights: data.circulation,
    address: origin === '' ? undefined : addressAt(issue.url, origin),
    masthead: issue.masthead,
    collection: {
      name: series.data.name,
      ...(number !== undefined && { position: `${data.year}.${number}` }),
    },
    pictures: bookPictures(issue),
    hasLost: hasLostPictures(issue),
    pages: issuePages(issue, origin),
    contents: issueEntries(issue),
    printedPages: printedPages(issue),
    begins: first && articleHref(first),
  };
}

/** The pages of an issue; `folder` is where they lie in a book of several: `2023-no2/`. */
export function issuePages(issue: Issue, origin: string, folder = ''): WrittenPage[] {
  const address = origin === '' ? undefined : addressAt(issue.url, origin);
  const beginners = pageBeginners(issue);
  const toRoot = folder === '' ? '' : '../';
  // An id may hold no slash.
  const prefix = folder.replace('/', '-');
  const page = (id: string, href: string, content: string) => ({
    id: prefix === '' ? id : `issue-${prefix}${id}`,
    href: folder + href,
    content,
  });
  return [
    page('imprint', 'imprint.xhtml', imprintPage(issue, address, toRoot)),
    ...issue.articles.map((article) =>
      page(
        `article-${article.slug}`,
        articleHref(article),
        articlePage(article, { origin, beginsPage: beginners.has(article), toRoot: `../${toRoot}` }),
      ),
    ),
    ...(hasEndPage(issue) ? [page('end', 'end.xhtml', endPage(issue, toRoot))] : []),
  ];
}

/** The contents of an issue as its book has them: imprint, columns with small heads and articles, what follows them. */
export function issueEntries(issue: Issue, folder = ''): ContentsEntry[] {
  return [
    { words: imprintName(issue), href: `${folder}imprint.xhtml` },
    ...contentsParts(issue).flatMap(({ name, runs }) => {
      const entries = runs.flatMap(({ group, lines }): ContentsEntry[] => {
        const found = lines.map((line) => ({
          words: contentsWords(line),
          href: folder + articleHref(line.article),
        }));
        return group === undefined ? found : [{ words: group, entries: found }];
      });
      return name === undefined ? entries : [{ words: name, entries }];
    }),
    ...(hasEndPage(issue) ? [{ words: endName(issue), href: `${folder}end.xhtml` }] : []),
  ];
}
