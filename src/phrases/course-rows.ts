import type { Course, Share } from '../search/query/courses/shapes.ts';
import { guardText, writeCsv } from '../text/csv.ts';
import { formatRate, perTenThousand } from './rate.ts';

/** What the places of a phrase are divided by. */
export const divisions = ['years', 'kinds', 'people'] as const;
export type Division = (typeof divisions)[number];

/** What each division is called. */
export const divisionNames: Readonly<Record<Division, string>> = {
  years: '年份',
  kinds: '文种',
  people: '讲话人、作者',
};

/** A row of a table of several phrases: a year, kind or person with what each phrase has there. */
export interface CourseRow {
  value: string;
  /** As a reader sees it: `2017年`, `年份不详`. */
  label: string;
  /** Of the archive: how much it holds there. Of people only where the phrase has places. */
  held: number;
  characters: number;
  /** A share a phrase, in their order. */
  shares: Share[];
}

/** The rows of a table of phrases: every year in order, or kinds and people by the places they have in all. */
export function courseRows(courses: readonly Course[], division: Division): CourseRow[] {
  const known = new Map<string, CourseRow>();
  for (const [place, course] of courses.entries())
    for (const share of course[division]) {
      const { value, held, characters } = share;
      const none: Share = { value, places: 0, articles: 0, characters, held };
      const row = known.get(value) ?? {
        value,
        label: labelOf(value, division),
        held,
        characters,
        shares: courses.map(() => none),
      };
      row.shares[place] = share;
      known.set(value, row);
    }
  const rows = [...known.values()];
  return division === 'years' ? rows : rows.sort((a, b) => placesIn(b) - placesIn(a));
}

function placesIn({ shares }: CourseRow): number {
  return shares.reduce((sum, { places }) => sum + places, 0);
}

function labelOf(value: string, division: Division): string {
  if (division !== 'years') return value;
  return value === '' ? '年份不详' : `${value}年`;
}

/** Whether the archive holds nothing of some year between its first and its last, which is the same for all phrases. */
export function hasAbsentYears([first]: readonly Course[]): boolean {
  return first?.years.some(({ held }) => held === 0) ?? false;
}

const COLUMNS = ['提法', '分项', '项目', '处数', '篇数', '每万字', '收录篇数', '收录字数', '网址'] as const;

/**
 * Writes courses as a table, a row for each phrase and each year, kind and person; a year that the archive holds nothing of
 * says 无存 instead of numbers. `addressOf` gives the address of the places of a row.
 */
export function writeCourses(
  courses: readonly Course[],
  addressOf: (phrase: string, division: Division, value: string) => string,
): string {
  return writeCsv([
    COLUMNS,
    ...courses.flatMap((course) =>
      divisions.flatMap((division) =>
        course[division].map((share) => [
          guardText(course.phrase),
          divisionNames[division],
          cellOf(share.value, division),
          ...numbersOf(share),
          share.places > 0 ? addressOf(course.phrase, division, share.value) : '',
        ]),
      ),
    ),
  ]);
}

/** A year as a number, which programs can sort and draw by. */
function cellOf(value: string, division: Division): string {
  return division === 'years' && value !== '' ? value : guardText(labelOf(value, division));
}

function numbersOf(share: Share): string[] {
  const { places, articles, held, characters } = share;
  if (held === 0) return ['无存', '无存', '无存', '0', '0'];
  return [places, articles, formatRate(perTenThousand(share)), held, characters].map(String);
}
