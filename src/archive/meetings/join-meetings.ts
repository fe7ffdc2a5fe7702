import { itemAt } from '../../text/item-at.ts';
import type { Occurrence } from './occurrences.ts';
import { daysBetween, type Span } from './time.ts';

/** One meeting: all that is said to be of it. */
export interface JoinedMeeting {
  key: string;
  occurrences: readonly Occurrence[];
  time: Span;
  circle?: string | undefined;
  isSingle: boolean;
}

/** How many days may lie between two articles of one meeting that bear different dates. */
const NEAR = 30;

/**
 * Joins what is said of one meeting: the same name, in one year, not more than thirty days after the first. A session of a
 * known body is one whenever it is spoken of. An article without a date joins the one meeting of that name it may mean.
 */
export function joinMeetings(occurrences: readonly Occurrence[]): JoinedMeeting[] {
  return [...Map.groupBy(occurrences, ({ key }) => key)].flatMap(([key, own]) => {
    if (itemAt(own, 0).isSingle) return [toMeeting(key, own)];
    const groups: Occurrence[][] = [];
    const inTime = own.toSorted((a, b) => a.time.first - b.time.first);
    for (const one of [...inTime.filter(isDated), ...inTime.filter((other) => !isDated(other))]) {
      const fitting = groups.filter(
        (group) => isSame(itemAt(group, 0), one) && haveOneCircle([...group, one]),
      );
      const [group, ...others] = fitting;
      if (group && others.length === 0) group.push(one);
      else groups.push([one]);
    }
    return groups.map((group) => toMeeting(key, group));
  });
}

/** True where two times may be those of one meeting. */
export function mayBeOneTime(a: Span, b: Span): boolean {
  return a.year === b.year && daysBetween(a, b) <= (a.isKnown && b.isKnown ? NEAR : 0);
}

function isSame(a: Occurrence, b: Occurrence): boolean {
  return mayBeOneTime(a.time, b.time);
}

function isDated({ time }: Occurrence): boolean {
  return time.isKnown;
}

function haveOneCircle(group: readonly Occurrence[]): boolean {
  return new Set(group.flatMap(({ circle }) => circle ?? [])).size < 2;
}

function toMeeting(key: string, occurrences: readonly Occurrence[]): JoinedMeeting {
  const all = occurrences.map(({ time }) => time);
  const finest = Math.min(...all.map(({ first, last }) => last - first));
  // Where one article says the day, what others say of the month adds nothing.
  const times = all.filter(({ first, last }) => last - first === finest);
  const first = Math.min(...times.map((time) => time.first));
  const last = Math.max(...times.map((time) => time.last));
  const { year, isKnown } = times.reduce((a, b) => (b.first < a.first ? b : a));
  const { isSingle } = itemAt(occurrences, 0);
  const circle = occurrences.find((one) => one.circle !== undefined)?.circle;
  return { key, occurrences, time: { first, last, year, isKnown }, circle, isSingle };
}
