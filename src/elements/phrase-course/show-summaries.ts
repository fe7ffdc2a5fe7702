import { sourceInWords } from '../../phrases/in-words.ts';
import type { Course } from '../../search/query/courses/shapes.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { copyTemplate, fillFragments } from '../archive-search/template.ts';
import { findPart } from '../find-part.ts';
import { hitsPath } from './hits-address.ts';
import { names } from './names.ts';

/** Shows of each phrase how often it stands in the texts, and where first. */
export function showSummaries(root: HTMLElement, courses: readonly Course[]): void {
  findPart(root, names.summaries).replaceChildren(...courses.map((course) => makeSummary(root, course)));
}

function makeSummary(root: HTMLElement, course: Course): HTMLElement {
  const { phrase, places, first } = course;
  const entry = copyTemplate(root, names.summary);
  findPart(entry, names.phrase).textContent = `“${phrase}”`;
  const total = findPart(entry, names.total, HTMLAnchorElement);
  const path = hitsPath(phrase);
  if (places > 0 && path !== undefined) total.href = addressInSite(path);
  total.textContent = totalWords(course);
  const note = findPart(entry, names.note);
  note.textContent = noteWords(course);
  note.hidden = note.textContent === '';
  findPart(entry, names.first).hidden = !first;
  if (!first) return entry;
  const { before, hit, behind, fromStart, toEnd } = first;
  fillFragments(findPart(entry, names.sentence), [
    { text: `${fromStart ? '' : '……'}${before}`, marked: false },
    { text: hit, marked: true },
    { text: `${behind}${toEnd ? '' : '……'}`, marked: false },
  ]);
  const source = findPart(entry, names.source, HTMLAnchorElement);
  source.href = addressInSite(first.url);
  source.textContent = sourceInWords({ ...first, maybeEarlier: 0 });
  return entry;
}

function totalWords({ places, articles }: Course): string {
  return places === 0 ? '正文里没有出现' : `${places} 处，${articles} 篇`;
}

/** What the numbers leave out. */
function noteWords({ headed, first }: Course): string {
  return [
    first && first.maybeEarlier > 0 ? `另有 ${first.maybeEarlier} 篇日期不全，可能更早。` : '',
    headed > 0 ? `另有 ${headed} 篇只在标题或署名里出现，不计在内。` : '',
  ].join('');
}
