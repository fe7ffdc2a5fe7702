import type { Bar } from '../../phrases/chart.ts';
import type { Drawing, Measure } from '../../phrases/drawing.ts';
import { joinYears } from '../../phrases/in-words.ts';
import { formatRate, perTenThousand } from '../../phrases/rate.ts';
import type { Course } from '../../search/query/courses/shapes.ts';

/** What a drawing is called: `“产改”“劳模”历年的处数`. */
export function chartTitle(courses: readonly Course[], measure: Measure): string {
  return `${courses.map(({ phrase }) => `“${phrase}”`).join('')}历年${measureWords[measure]}`;
}

/** What the bars stand for. */
const measureWords: Readonly<Record<Measure, string>> = {
  count: '出现的处数',
  rate: '每万字出现的处数',
};

/** What a drawing shows, for who cannot see it. */
export function chartDescription(courses: readonly Course[], { scale }: Drawing): string {
  const [first] = courses;
  const years = first?.years.filter(({ value }) => value !== '') ?? [];
  const absent = years.filter(({ held }) => held === 0);
  return (
    `${years[0]?.value ?? ''}年至${years.at(-1)?.value ?? ''}年，一个提法一排，${scale === 'own' ? '各排尺度不同' : '各排尺度相同'}。` +
    `${absent.length > 0 ? `${joinYears(absent)}本库无存。` : ''}数字见后面的表。`
  );
}

/** One bar in words: `2017年，“产改”3处，每万字0.61处`. */
export function sayBar({ phrase, year, share }: Bar): string {
  return `${year}年，“${phrase}”${share.places}处，每万字${formatRate(perTenThousand(share))}处`;
}
