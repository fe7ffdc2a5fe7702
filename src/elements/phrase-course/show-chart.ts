import { layChart } from '../../phrases/chart.ts';
import type { Drawing } from '../../phrases/drawing.ts';
import type { Course } from '../../search/query/courses/shapes.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { chartDescription, chartTitle, sayBar } from './chart-words.ts';
import { drawChart } from './draw-chart.ts';
import { hitsPath } from './hits-address.ts';

/** Draws the courses of phrases into a part of the page, as wide as that is, in the size of the reader's writing. */
export function showChart(room: HTMLElement, courses: readonly Course[], drawing: Drawing): void {
  const larger = Number(getComputedStyle(room).getPropertyValue('--text-scale')) || 1;
  const chart = layChart(courses, drawing, room.clientWidth, larger);
  const svg = drawChart(
    chart,
    {
      title: chartTitle(courses, drawing.measure),
      description: chartDescription(courses, drawing),
      sayBar: (bar) => `${sayBar(bar)}${bar.share.places > 0 ? '，看各处' : ''}`,
      hrefOf: ({ phrase, year, share }) => {
        const path = share.places > 0 ? hitsPath(phrase, 'years', year) : undefined;
        return path === undefined ? undefined : addressInSite(path);
      },
    },
    (element, part) => element.setAttribute('class', part),
  );
  leadByArrows(svg);
  room.replaceChildren(svg);
}

/** One stop for the keyboard, from which arrows lead on: sideways from year to year, up and down from phrase to phrase. */
function leadByArrows(svg: SVGSVGElement): void {
  const lanes = [...svg.querySelectorAll(':scope > g')].map((lane) => [
    ...lane.querySelectorAll<SVGAElement>('a'),
  ]);
  const all = lanes.flat();
  all.forEach((link, place) => link.setAttribute('tabindex', place === 0 ? '0' : '-1'));
  svg.addEventListener('keydown', (event) => {
    const lane = lanes.findIndex((links) => links.includes(event.target as SVGAElement));
    const own = lanes[lane];
    const place = own?.indexOf(event.target as SVGAElement) ?? -1;
    const next = { ArrowRight: own?.[place + 1], ArrowLeft: own?.[place - 1] }[event.key] ?? besides();
    if (!next) return;
    event.preventDefault();
    all.forEach((link) => link.setAttribute('tabindex', link === next ? '0' : '-1'));
    next.focus();

    function besides(): SVGAElement | undefined {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const other = step === undefined ? undefined : lanes[lane + step];
      return other?.[Math.min(Math.max(place, 0), other.length - 1)];
    }
  });
}
