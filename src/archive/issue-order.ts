import { isFirst } from '../text/designation.ts';
import type { Issue } from './model.ts';

/**
 * Puts the issues of one series into order, oldest first, and gives each its place in the year. Numbers run by volume,
 * number and part; where none is printed, by 总期号. What has no number follows the last number that is older by its date;
 * without a date it stands behind the last number of its year, a 试刊 or 创刊号 before the first.
 */
export function orderIssues(issues: readonly Issue[]): Issue[] {
  const years = [...Map.groupBy(issues, ({ data }) => data.year)].sort(([a], [b]) => a - b);
  return years.flatMap(([, ofYear]) => {
    const ordered = orderYear(ofYear);
    let place = -STEP;
    for (const issue of ordered) {
      const number = issue.data.numbers[0] ?? 0;
      place = number > place ? number : place + STEP;
      issue.place = place;
    }
    return ordered;
  });
}

/** How far apart two issues stand between one number and the next. */
const STEP = 0.001;

function orderYear(issues: readonly Issue[]): Issue[] {
  const ordered = issues.filter(({ data }) => data.numbers.length > 0).sort(compareNumbered);
  const others = issues.filter(({ data }) => data.numbers.length === 0).sort(compareOthers);
  const first = others.filter(isFirstOfYear);
  for (const issue of others) {
    if (first.includes(issue)) continue;
    const older = ordered.findLastIndex((one) => isOlder(one, issue));
    const place = older < 0 && !ordered.some((one) => isOlder(issue, one)) ? ordered.length : older + 1;
    ordered.splice(place, 0, issue);
  }
  return [...first, ...ordered];
}

function isFirstOfYear({ data }: Issue): boolean {
  return data.date === undefined && isFirst(data.special);
}

/** Whether one is known to be older: by 总期号 where both have one, else by date as exactly as both have it. */
function isOlder(a: Issue, b: Issue): boolean {
  const [one, other] = [a.data.running?.[0], b.data.running?.[0]];
  if (one !== undefined && other !== undefined && one !== other) return one < other;
  const [date = '', against = ''] = [a.data.date, b.data.date];
  if (date === '' || against === '') return false;
  const exact = Math.min(date.length, against.length);
  const [begin, end] = [date.slice(0, exact), against.slice(0, exact)];
  // In the same month a number is the older one.
  return begin < end || (begin === end && a.data.numbers.length > b.data.numbers.length);
}

function compareNumbered(a: Issue, b: Issue): number {
  const [one, other] = [a.data, b.data];
  return (
    (one.volume ?? 0) - (other.volume ?? 0) ||
    (one.numbers[0] ?? 0) - (other.numbers[0] ?? 0) ||
    rankOf(a) - rankOf(b) ||
    (one.date ?? '').localeCompare(other.date ?? '') ||
    a.id.localeCompare(b.id)
  );
}

function compareOthers(a: Issue, b: Issue): number {
  const running = (a.data.running?.[0] ?? 0) - (b.data.running?.[0] ?? 0);
  return (
    (a.data.running && b.data.running ? running : 0) ||
    (a.data.date ?? '9').localeCompare(b.data.date ?? '9') ||
    a.id.localeCompare(b.id, undefined, { numeric: true })
  );
}

/** 上 before 中 before 下, a number before its 增刊 and its later printings. */
function rankOf({ data: { part = '', special, printing } }: Issue): number {
  return (
    1 +
    '上中下'.indexOf(part.charAt(0) || ' ') +
    (special === undefined ? 0 : 10) +
    (printing === undefined ? 0 : 5)
  );
}
