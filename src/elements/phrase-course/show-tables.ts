import {
  courseRows,
  divisionNames,
  divisions,
  type CourseRow,
  type Division,
} from '../../phrases/course-rows.ts';
import { formatRate, perTenThousand } from '../../phrases/rate.ts';
import type { Course } from '../../search/query/courses/shapes.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { toSelector } from '../data-names.ts';
import { findElement } from '../find-part.ts';
import { hitsPath } from './hits-address.ts';
import { names } from './names.ts';

/** Rows of people that stand there at once; the file has all. */
const MOST_ROWS = 30;

/** Shows the numbers of phrases as tables, by year, kind and person; each number leads to its places. */
export function showTables(root: HTMLElement, courses: readonly Course[]): void {
  for (const division of divisions) {
    const table = findElement(root, toSelector(names.table, division), HTMLTableElement);
    const all = courseRows(courses, division);
    const shown = division === 'years' ? all : all.slice(0, MOST_ROWS);
    const head = make('thead', {}, makeHead(courses, division));
    const body = make('tbody', {}, ...shown.map((row) => makeRow(row, courses, division)));
    const left = all.length - shown.length;
    const foot = left === 0 ? [] : [make('tfoot', {}, make('tr', {}, leftCell(left, courses.length)))];
    table.replaceChildren(make('caption', { class: 'sr-only' }, captionOf(division)), head, body, ...foot);
    const part = table.closest('section');
    if (part) part.hidden = all.length === 0;
  }
}

function captionOf(division: Division): string {
  return `按${divisionNames[division]}：处数，每万字处数`;
}

function makeHead(courses: readonly Course[], division: Division): HTMLElement {
  return make(
    'tr',
    {},
    make('th', { scope: 'col' }, divisionNames[division]),
    make('th', { scope: 'col' }, '本库收录'),
    ...courses.map(({ phrase }) =>
      make('th', { scope: 'col' }, `“${phrase}”`, make('span', {}, '处　每万字')),
    ),
  );
}

function makeRow(row: CourseRow, courses: readonly Course[], division: Division): HTMLElement {
  const head = make('th', { scope: 'row' }, row.label);
  if (row.held === 0)
    return make(
      'tr',
      { class: 'absent' },
      head,
      make('td', { class: 'held' }, '无存'),
      ...courses.map(() => make('td', {}, '—', make('span', {}, '—'))),
    );
  return make(
    'tr',
    {},
    head,
    make('td', { class: 'held' }, `${row.held} 篇，${lengthWords(row.characters)}`),
    ...row.shares.map((share, place) => {
      const path = hitsPath(courses[place]?.phrase ?? '', division, row.value);
      const number =
        share.places > 0 && path !== undefined
          ? make('a', { href: addressInSite(path) }, String(share.places))
          : make('b', {}, String(share.places));
      return make('td', {}, number, make('span', {}, formatRate(perTenThousand(share))));
    }),
  );
}

function leftCell(left: number, phrases: number): HTMLElement {
  return make('td', { colspan: String(phrases + 2) }, `其余 ${left} 行没有列出，导出的表格里有。`);
}

/** `5.0 万字`, `860 字`. */
function lengthWords(characters: number): string {
  return characters < 10_000 ? `${characters} 字` : `${(characters / 10_000).toFixed(1)} 万字`;
}

function make(
  tag: keyof HTMLElementTagNameMap,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Node)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}
