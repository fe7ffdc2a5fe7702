import type { Bar, Box, Chart, Lane } from '../../phrases/chart.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a drawing says besides its bars. */
export interface ChartWords {
  title: string;
  description: string;
  /** What a bar is, for who cannot see it or points at it: `2017年，“产改”，3处`. */
  sayBar: (bar: Bar) => string;
  /** Where its places are listed; undefined where it has none. */
  hrefOf: (bar: Bar) => string | undefined;
}

/** What each kind of mark is drawn by: class names, to which a page gives its colours, or the colours themselves. */
export type Paint = (element: SVGElement, part: Part) => void;
export const parts = ['bar', 'rule', 'grid', 'name', 'number', 'year', 'scale', 'paper'] as const;
export type Part = (typeof parts)[number];

/** Draws a chart. The drawing has a title and a description, each bar with places in it is a link to them. */
export function drawChart(chart: Chart, words: ChartWords, paint: Paint): SVGSVGElement {
  const { width, height } = chart;
  const svg = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group' });
  svg.setAttribute('aria-labelledby', 'course-title course-description');
  svg.append(
    write('title', { id: 'course-title' }, words.title),
    write('desc', { id: 'course-description' }, words.description),
    makeHatching(paint),
    ...chart.lanes.map((lane) => drawLane(lane, chart, words, paint)),
  );
  return svg;
}

function drawLane(lane: Lane, chart: Chart, words: ChartWords, paint: Paint): SVGElement {
  const { left, right, small, name } = chart;
  const text = (part: Part, x: number, y: number, said: string, anchor: string, size = small) =>
    painted(
      write('text', { x: round(x), y: round(y), 'text-anchor': anchor, 'font-size': round(size) }, said),
      part,
      paint,
    );
  const line = (part: Part, y: number) =>
    painted(make('line', { x1: left, x2: round(right), y1: round(y), y2: round(y) }), part, paint);
  const group = make('g', {});
  group.append(
    ...lane.name.map((said, place) => text('name', 0, lane.nameY + place * name * 1.45, said, 'start', name)),
    ...lane.ticks.flatMap(({ above, label }) => [
      line('grid', lane.base - above),
      text('scale', left - 6, lane.base - above + small * 0.35, label, 'end'),
    ]),
    ...lane.absent.flatMap((band) => [
      hatched(band),
      ...(band.label === ''
        ? []
        : [
            text(
              'year',
              band.x + band.width / 2,
              band.y + band.height / 2 + small * 0.35,
              band.label,
              'middle',
            ),
          ]),
    ]),
    ...lane.bars.flatMap((bar) => [
      drawBar(bar, words, paint),
      ...(bar.label === ''
        ? []
        : [text('number', bar.x + bar.width / 2, bar.y - small * 0.35, bar.label, 'middle')]),
    ]),
    line('rule', lane.base),
    ...chart.years.map(({ x, label }) => text('year', x, lane.base + small * 1.35, label, 'middle')),
  );
  return group;
}

function hatched(band: Box): SVGElement {
  const element = rectangle(band);
  element.setAttribute('fill', 'url(#course-absent)');
  return element;
}

/** All of the lane over a year leads to its places: a bar may be two pixels high. */
function drawBar(bar: Bar, { sayBar, hrefOf }: ChartWords, paint: Paint): SVGElement {
  const href = hrefOf(bar);
  const group = href === undefined ? make('g', {}) : make('a', { href, 'aria-label': sayBar(bar) });
  const room = rectangle(bar.slot);
  room.setAttribute('fill', 'none');
  room.setAttribute('pointer-events', 'all');
  group.append(write('title', {}, sayBar(bar)), room);
  if (bar.height > 0) group.append(painted(rectangle(bar), 'bar', paint));
  return group;
}

function makeHatching(paint: Paint): SVGElement {
  const hatching = make('pattern', {
    id: 'course-absent',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  hatching.append(painted(make('line', { x1: 0, y1: 0, x2: 0, y2: 6 }), 'grid', paint));
  const definitions = make('defs', {});
  definitions.append(hatching);
  return definitions;
}

function rectangle({ x, y, width, height }: Box): SVGElement {
  return make('rect', { x: round(x), y: round(y), width: round(width), height: round(height) });
}

function painted<Element extends SVGElement>(element: Element, part: Part, paint: Paint): Element {
  paint(element, part);
  return element;
}

function make<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function write(
  tag: keyof SVGElementTagNameMap,
  attributes: Readonly<Record<string, string | number>>,
  words: string,
): SVGElement {
  const element = make(tag, attributes);
  element.textContent = words;
  return element;
}

const round = (pixels: number) => Math.round(pixels * 100) / 100;
