import { cutLines, layChart } from '../../phrases/chart.ts';
import type { Drawing } from '../../phrases/drawing.ts';
import { hasAbsentYears, writeCourses } from '../../phrases/course-rows.ts';
import { coursesInWords } from '../../phrases/in-words.ts';
import type { Course } from '../../search/query/courses/shapes.ts';
import { belowRoot } from '../../text/below-root.ts';
import { formatDate } from '../../text/dates.ts';
import { localDay } from '../../text/local-day.ts';
import { publicAddress, publicRoot } from '../public-address.ts';
import { readableAddress } from '../readable-address.ts';
import { saveFile } from '../save-file.ts';
import { fileNameOf } from '../search-list/file-name.ts';
import { siteName } from '../site-name.ts';
import { chartDescription, chartTitle, sayBar } from './chart-words.ts';
import { drawChart, type Paint, type Part } from './draw-chart.ts';
import { hitsPath } from './hits-address.ts';
import type { CourseForm } from './names.ts';

/** What each form of file is served as. */
const TYPES: Readonly<Record<CourseForm, string>> = {
  svg: 'image/svg+xml;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

/** Width of a drawing that is taken away, in pixels. */
const WIDTH = 960;

/**
 * Saves the courses of phrases as a file, made in the browser.
 * @returns the name of the file.
 */
export function takeCourses(courses: readonly Course[], drawing: Drawing, form: CourseForm): string {
  const name = fileNameOf('提法', courses.map(({ phrase }) => phrase).join('、'), localDay(), form);
  saveFile(new Blob([writeFile(courses, drawing, form)], { type: TYPES[form] }), name);
  return name;
}

/** The numbers in sentences, with the day and the address of this page. */
export function wordsOf(courses: readonly Course[]): string {
  const address = publicAddress()?.href;
  return coursesInWords(courses, {
    archive: siteName(),
    day: formatDate(localDay()),
    address: address === undefined ? undefined : readableAddress(address),
  });
}

function writeFile(courses: readonly Course[], drawing: Drawing, form: CourseForm): string {
  if (form === 'csv') return writeCourses(courses, (...place) => publicHits(...place) ?? '');
  if (form === 'txt') return `\uFEFF${wordsOf(courses).replace(/\n/gu, '\r\n')}\r\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawFile(courses, drawing))}`;
}

/** The drawing in colours of its own, with what it is called above it and where it is from below. */
function drawFile(courses: readonly Course[], how: Drawing): SVGSVGElement {
  const chart = layChart(courses, how, WIDTH);
  const title = chartTitle(courses, how.measure);
  const drawing = drawChart(
    chart,
    {
      title,
      description: chartDescription(courses, how),
      sayBar,
      hrefOf: ({ phrase, year, share }) => (share.places > 0 ? publicHits(phrase, 'years', year) : undefined),
    },
    paintFile,
  );
  const head = cutLines(title, chart.width, 18);
  const from = wordsOf(courses).split('\n').at(-1) ?? '';
  const absent = hasAbsentYears(courses) ? ['斜线：本库没有那一年的资料。'] : [];
  const foot = [...absent, from].flatMap((words) => cutLines(words, chart.width, chart.small));
  const [margin, headLine, footLine] = [24, 27, 18];
  const top = margin + head.length * headLine;
  const [width, height] = [
    chart.width + 2 * margin,
    top + chart.height + foot.length * footLine + 2 * margin,
  ];
  const paper = drawing.ownerDocument.createElementNS(drawing.namespaceURI, 'rect') as SVGElement;
  set(paper, { width, height });
  paintFile(paper, 'paper');
  const text = (words: string, y: number, size: number, part: Part) => {
    const line = drawing.ownerDocument.createElementNS(drawing.namespaceURI, 'text') as SVGElement;
    set(line, { x: margin, y, 'font-size': size });
    line.textContent = words;
    paintFile(line, part);
    return line;
  };
  const marks = drawing.ownerDocument.createElementNS(drawing.namespaceURI, 'g') as SVGElement;
  set(marks, { transform: `translate(${margin} ${top})` });
  marks.append(...drawing.querySelectorAll(':scope > g'));
  drawing.append(
    paper,
    ...head.map((words, place) => text(words, margin + 12 + place * headLine, 18, 'name')),
    marks,
    ...foot.map((words, place) =>
      text(words, top + chart.height + margin + (place + 0.7) * footLine, chart.small, 'year'),
    ),
  );
  set(drawing, { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  drawing.setAttribute('font-family', "'Source Han Serif SC', 'Noto Serif CJK SC', SimSun, serif");
  return drawing;
}

/** Lines of the grid end before the writing on them. */
const ON_PAPER = { stroke: '#ffffff', 'stroke-width': '4', 'paint-order': 'stroke' };

/** The colours of a drawing on white paper. */
const COLOURS: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  bar: { fill: '#a6291b' },
  rule: { stroke: '#221e19' },
  grid: { stroke: '#c9c1b2' },
  name: { fill: '#221e19', 'font-weight': '600' },
  number: { fill: '#221e19', ...ON_PAPER },
  year: { fill: '#5b5348', ...ON_PAPER },
  scale: { fill: '#5b5348' },
  paper: { fill: '#ffffff' },
};

const paintFile: Paint = (element, part) => set(element, COLOURS[part]);

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function publicHits(...place: Parameters<typeof hitsPath>): string | undefined {
  const [path, root] = [hitsPath(...place), publicRoot()];
  return path === undefined || root === undefined ? undefined : belowRoot(path, root);
}
