import type { IssueData } from '../schema/issue.ts';
import type { Article, Column, Issue } from './model.ts';

/** One line of an issue's contents as the page shows it. */
export interface ContentsLine {
  article: Article;
  /** Title as the contents print it; of an unlisted item, the title above it. */
  title: string;
  author?: string;
  page?: number;
  /** Small head above this line: `西宁市总工会`. */
  group?: string;
  /** Where an item stands that the printed contents do not list: `封底`. */
  placement?: string;
}

/** A part of the contents: a 栏目, or the unlisted items of cover and back cover. */
export interface ContentsSection {
  /** Anchor on the issue page: `col-xuexi-qianghui`. */
  anchor: string;
  name?: string;
  column?: Column;
  lines: ContentsLine[];
}

/** Neighbouring lines under one small head, or under none. */
export interface ContentsRun {
  group?: string | undefined;
  lines: ContentsLine[];
}

/** The contents of an issue by column, with what they leave out set in its place. */
export function issueContents(issue: Issue): ContentsSection[] {
  const articleOf = new Map(issue.articles.map((article) => [article.slug, article]));
  const unlisted = issue.data.unlisted ?? [];
  const supplied = issue.data.contentsSupplied ?? false;
  const linesAfter = (slug?: string): ContentsLine[] =>
    unlisted
      .filter(({ after }) => after === slug)
      .flatMap((item) => [...unlistedLine(item, articleOf.get(item.article)), ...linesAfter(item.article)]);
  const sections = issue.data.contents.map(({ column, entries }, index): ContentsSection => {
    const lines = entries.flatMap((entry) => {
      const article = articleOf.get(entry.article);
      const { title, author, page, group } = entry;
      const line = article && {
        article,
        title,
        author: author ?? (supplied ? article.byline : undefined),
        page,
        group,
      };
      return [...(line ? [line] : []), ...linesAfter(entry.article)];
    });
    const known = entries.map(({ article }) => articleOf.get(article)?.column).find((found) => found);
    return { anchor: `col-${known?.id ?? index + 1}`, name: column, column: known, lines };
  });
  return [{ anchor: 'col-front', lines: linesAfter() }, ...sections.flatMap(splitBackCover)].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** Lines under their small heads, in order: a head opens a new run; an unlisted item stays in the run it follows. */
export function contentsRuns(lines: readonly ContentsLine[]): ContentsRun[] {
  const runs: ContentsRun[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const group = line.placement ? last?.group : line.group;
    if (last && last.group === group) last.lines.push(line);
    else runs.push({ group, lines: [line] });
  }
  return runs;
}

type Unlisted = NonNullable<IssueData['unlisted']>[number];

function unlistedLine(item: Unlisted, article: Article | undefined): ContentsLine[] {
  return article ? [{ article, title: article.data.title, placement: item.placement }] : [];
}

/** Items of the back cover stand behind the last column, not in it. */
function splitBackCover(section: ContentsSection, index: number): ContentsSection[] {
  const isBack = ({ placement }: ContentsLine) => placement === '封三' || placement === '封底';
  const back = section.lines.filter(isBack);
  if (back.length === 0) return [section];
  const lines = section.lines.filter((line) => !isBack(line));
  return [
    { ...section, lines },
    { anchor: `col-back-${index + 1}`, lines: back },
  ];
}
