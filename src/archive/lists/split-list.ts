import { itemAt } from '../../text/item-at.ts';
import { cutRows, weighRows } from './cut-rows.ts';
import type { RowWeights } from './cut-rows.ts';

/** A way to a page of a list. */
export interface PageLink {
  url: string;
  /** `1950年`, `G`, `第2页`. */
  label: string;
  /** How much of the list stands there. */
  count?: number;
  /** What it is shown under beside others: `1950—1959`. */
  group?: string | undefined;
  isCurrent?: boolean;
}

/** Some pages of a list beside each other. */
export interface Ways {
  /** What parts them: `年份`, `页次`. */
  name: string;
  /** What is counted: `篇`. */
  unit: string;
  links: readonly PageLink[];
}

/** One page of a list: its own page with all of it, or with the ways to the pages it is split into. */
export interface ListPage<Row> {
  url: string;
  /** Address below the list's own page, `1950`, `1950/2`; undefined for that page itself. */
  path: string | undefined;
  /** What of the list it holds, `1950年 第2页`; empty for the list's own page. */
  label: string;
  /** In the order of the list; on a page that leads to others, the last of them. */
  rows: readonly Row[];
  /** The pages it leads to, where it does not hold everything itself. */
  index?: Ways;
  /** The pages beside it, for each step down from the list's own page. */
  ways: readonly Ways[];
  previous?: PageLink;
  next?: PageLink;
}

/** The pages of a list, its own first. */
export type ListPages<Row> = [own: ListPage<Row>, ...others: ListPage<Row>[]];

/** How a list is split where it is too long for one page. */
export interface ListRule<Row> extends RowWeights<Row> {
  /** What the sections are and what is counted in them: `年份`, `篇`. */
  name: string;
  unit: string;
  /** The section of a row. It depends on the row alone, so that an address keeps its meaning while the list grows. */
  sectionOf: (row: Row) => { key: string; label: string; group?: string };
  /** How a section that is itself too long is split; left out, it is cut into parts. */
  within?: () => ListRule<Row>;
  /** How much a row counts for in the numbers beside the sections; left out, one. */
  countOf?: (row: Row) => number;
  /** How many of the last rows a page shows that leads to others. */
  latest: number;
}

/**
 * The pages of a list: one with everything while that keeps below the limit; else the list's own page, which leads to
 * the others, and a page for each section. Parts of a section are counted from its first row: where nothing comes in
 * between the old rows any more, as in a year that is over, they keep their rows too.
 */
export function splitList<Row>(url: string, rows: readonly Row[], rule: ListRule<Row>): ListPages<Row> {
  const own = { url, path: undefined, label: '', ways: [] };
  if (weighRows(rows, rule) <= rule.limit) return [{ ...own, rows }];
  const sections = listSections(url, rows, rule);
  const links = sections.map(({ link }) => link);
  const ways = { name: rule.name, unit: rule.unit };
  const pages = sections.flatMap(({ key, inside, link }) => {
    const beside = markCurrent(
      links.filter(({ group }) => group === link.group),
      link,
    );
    const within = rule.within?.();
    return (within ? splitList(link.url, inside, within) : splitSection(link.url, inside, rule)).map(
      (page) => ({
        ...page,
        path: page.path === undefined ? key : `${key}/${page.path}`,
        label: [link.label, page.label].filter(Boolean).join(' '),
        ways: [{ ...ways, links: beside }, ...page.ways],
      }),
    );
  });
  return [{ ...own, rows: lastOf(rows, rule.latest), index: { ...ways, links } }, ...chain(pages)];
}

/** The pages of one section: a single one, or its parts; the first has the section's own address. */
export function splitSection<Row>(
  url: string,
  rows: readonly Row[],
  rule: RowWeights<Row> & Pick<ListRule<Row>, 'unit'>,
): ListPage<Row>[] {
  const parts = cutRows(rows, rule);
  const links = parts.map((inside, index) => ({
    url: index === 0 ? url : `${url}${index + 1}/`,
    label: `第${index + 1}页`,
    count: inside.length,
  }));
  return chain(
    links.map((link, index) => ({
      url: link.url,
      path: index === 0 ? undefined : String(index + 1),
      label: links.length > 1 ? link.label : '',
      rows: itemAt(parts, index),
      ways: links.length > 1 ? [{ name: '页次', unit: rule.unit, links: markCurrent(links, link) }] : [],
    })),
  );
}

function listSections<Row>(
  url: string,
  rows: readonly Row[],
  { sectionOf, countOf = () => 1 }: ListRule<Row>,
) {
  return [...Map.groupBy(rows, (row) => sectionOf(row).key)]
    .map(([key, inside]) => {
      const { label, group } = sectionOf(itemAt(inside, 0));
      const count = inside.reduce((sum, row) => sum + countOf(row), 0);
      return { key, inside, link: { url: `${url}${key}/`, label, group, count } };
    })
    .sort((a, b) => (a.link.label < b.link.label ? -1 : 1));
}

/** Tells every page which stands before and which behind it. */
function chain<Row>(pages: readonly ListPage<Row>[]): ListPage<Row>[] {
  const linkTo = (page: ListPage<Row> | undefined) => page && { url: page.url, label: page.label };
  return pages.map((page, index) => {
    const [previous, next] = [linkTo(pages[index - 1]), linkTo(pages[index + 1])];
    return { ...page, ...(previous && { previous }), ...(next && { next }) };
  });
}

function markCurrent(links: readonly PageLink[], current: PageLink): PageLink[] {
  return links.map((link) => (link === current ? { ...link, isCurrent: true } : link));
}

function lastOf<Row>(rows: readonly Row[], most: number): readonly Row[] {
  return most > 0 ? rows.slice(-most) : [];
}
