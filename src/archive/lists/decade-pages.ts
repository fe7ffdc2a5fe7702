import { seriesGrid } from '../grid.ts';
import type { GridYear } from '../grid.ts';
import type { Series } from '../model.ts';
import { decadeLabel } from './article-pages.ts';
import { splitList } from './split-list.ts';
import type { ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighGridYear } from './weights.ts';

/** The pages of the numbers of a series, by decade where they are too many for one; oldest year first. */
export function decadePages(series: Series, limit = ROWS_LIMIT): ListPages<GridYear> {
  return splitList(series.url, seriesGrid(series).reverse(), {
    name: '年代',
    unit: series.data.form === 'journal' || series.data.form === 'bulletin' ? '期' : '件',
    limit,
    weigh: weighGridYear,
    sectionOf: ({ year }) => ({ key: `decades/${year - (year % 10)}`, label: decadeLabel(year) }),
    countOf: ({ cells }) => cells.filter(({ issue }) => issue).length,
    latest: LATEST_YEARS,
  });
}

/** How many of the latest years stand on the own page of a series that is split. */
const LATEST_YEARS = 2;
