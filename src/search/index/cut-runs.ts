import { hash } from 'node:crypto';

/** What cutting looks at. */
export interface SizedArticle {
  issue: string;
  /** Characters of its text. */
  size: number;
}

/** How full a run is at least, in parts of the most it holds; between, the cut falls where an issue's name says. */
const LEAST = 0.75;

/** A run's share that one issue may take before it is parted. */
const ISSUE_SHARE = 0.25;

/**
 * Cuts the articles, which stand in the order of the catalogue, into runs of at most so many characters, between
 * issues. Of the places where a cut may fall the one is taken before the issue whose name has the lowest digest:
 * so an issue added or taken away moves few cuts, and most runs stay the same. An empty archive is one empty run.
 */
export function cutRuns(articles: readonly SizedArticle[], most: number): number[][] {
  const issues = groupByIssue(articles, most);
  const runs: number[][] = [];
  for (let start = 0; start < issues.length;) {
    const end = findCut(issues, start, most);
    runs.push(issues.slice(start, end).flatMap(({ places }) => places));
    start = end;
  }
  return runs.length > 0 ? runs : [[]];
}

interface IssueGroup {
  places: number[];
  size: number;
  rank: string;
}

function groupByIssue(articles: readonly SizedArticle[], most: number): IssueGroup[] {
  const groups: IssueGroup[] = [];
  let issue: string | undefined;
  for (const [place, article] of articles.entries()) {
    const last = groups.at(-1);
    if (last && article.issue === issue && last.size + article.size <= most * ISSUE_SHARE) {
      last.places.push(place);
      last.size += article.size;
    } else {
      groups.push({ places: [place], size: article.size, rank: hash('sha1', `${article.issue} `) });
      issue = article.issue;
    }
  }
  return groups;
}

/** The group before which the run that begins at `start` ends. */
function findCut(issues: readonly IssueGroup[], start: number, most: number): number {
  let size = 0;
  let best: { end: number; rank: string } | undefined;
  for (const [end, issue] of issues.entries()) {
    if (end < start) continue;
    if (size >= most * LEAST && (!best || issue.rank < best.rank)) best = { end, rank: issue.rank };
    if (size > 0 && size + issue.size > most) return best?.end ?? end;
    size += issue.size;
  }
  return issues.length;
}
