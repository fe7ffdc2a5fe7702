import type { Course, FirstPlace, Share } from '../search/query/courses/shapes.ts';
import { formatRate, perTenThousand } from './rate.ts';

/** Where and when numbers were taken, for whoever reads them elsewhere. */
export interface Taken {
  /** Name of the archive. */
  archive: string;
  /** As it is printed: `2026年11月30日`. */
  day: string;
  /** Address of the page with what was asked; missing where the site has none. */
  address: string | undefined;
}

/** The numbers of phrases in sentences to be quoted, a paragraph a phrase, with where and when they were taken. */
export function coursesInWords(courses: readonly Course[], { archive, day, address }: Taken): string {
  const from = `据“${archive}”，${day}检索${address === undefined ? '' : `，网址：${address}`}。`;
  return [...courses.map(courseInWords), from].join('\n');
}

function courseInWords(course: Course): string {
  const { phrase, places, articles, headed, first, years } = course;
  const dated = years.filter(({ value }) => value !== '');
  const span = spanOf(dated);
  if (places === 0)
    return `“${phrase}”在本库${span}的正文中没有出现${headed > 0 ? `，另有${headed}篇只在标题或署名中出现` : ''}。`;
  const held = years.filter(({ places }) => places > 0);
  const missed = dated.filter((share) => share.places === 0 && share.held > 0);
  const absent = dated.filter((share) => share.held === 0);
  return (
    `“${phrase}”在本库${span}的正文中共${places}处，见于${articles}篇` +
    `${first ? `，首见于${sourceInWords(first)}` : ''}。` +
    held.map(shareInWords).join('，') +
    (missed.length > 0 ? `；${joinYears(missed)}有资料而未见` : '') +
    `${absent.length > 0 ? `；${joinYears(absent)}本库无存` : ''}。`
  );
}

function shareInWords(share: Share): string {
  return `${share.value === '' ? '年份不详的' : `${share.value}年`}${share.places}处（每万字${formatRate(perTenThousand(share))}）`;
}

/** `2023年2月14日《……》（《青海工运》2023年第2期，第3页）`. */
export function sourceInWords({ source: { date, title, issue, page }, maybeEarlier }: FirstPlace): string {
  const place = [issue, page].filter((part) => part !== '').join('，');
  const earlier = maybeEarlier > 0 ? `（另有${maybeEarlier}篇日期不全，可能更早）` : '';
  return `${date}《${title}》${place === '' ? '' : `（${place}）`}${earlier}`;
}

function spanOf(years: readonly Share[]): string {
  const [first, last] = [years[0]?.value, years.at(-1)?.value];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}年` : `${first}年至${last}年`;
}

/** Years one after the other, those side by side as a span: `2018年、2020年至2022年`. */
export function joinYears(years: readonly Pick<Share, 'value'>[]): string {
  const spans: [first: number, last: number][] = [];
  for (const year of years.map(({ value }) => Number(value))) {
    const last = spans.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans
    .map(([first, last]) =>
      first === last ? `${first}年` : last === first + 1 ? `${first}年、${last}年` : `${first}年至${last}年`,
    )
    .join('、');
}
