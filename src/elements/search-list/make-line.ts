import type { Line, LineSource } from '../../search/query/api.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { copyTemplate } from '../archive-search/template.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Units behind a hit by which its button is told from the others. */
const NAMED_BY = 12;

/** Makes the line of one place from the list's template: one link to the paragraph. */
export function makeLine(list: HTMLElement, line: Line): HTMLElement {
  const entry = copyTemplate(list, names.lineTemplate);
  findPart(entry, names.line, HTMLAnchorElement).href = addressInSite(line.url);
  findPart(entry, names.before).textContent = `${line.fromStart ? '' : '…'}${line.before}`;
  findPart(entry, names.middle).textContent = line.hit;
  findPart(entry, names.behind).textContent = `${line.behind}${line.toEnd ? '' : '…'}`;
  findPart(entry, names.source).textContent = nameSource(line.source);
  findPart(entry, names.takeLine).hidden = !line.url.includes('#');
  findPart(entry, names.takeLine).setAttribute(
    'aria-label',
    `摘录：${line.hit}${line.behind.slice(0, NAMED_BY)}`,
  );
  return entry;
}

/** Makes the entry of an article that was found without a place of its own. */
export function makePlaceless(list: HTMLElement, source: LineSource): HTMLElement {
  const entry = copyTemplate(list, names.placelessTemplate);
  const link = findElement(entry, 'a', HTMLAnchorElement);
  link.href = addressInSite(source.url);
  link.textContent = nameSource(source);
  return entry;
}

/** `《题目》　张三　《青海工运》2023年第2期　第8页　2023年2月10日`; without a date of its own, the year its issue does not name. */
function nameSource({ title, people, issue, page, date, day }: LineSource): string {
  const year = day === '' || issue.includes(day) ? '' : `${day.slice(0, 4)}年`;
  return [`《${title}》`, people, issue, page, date === '' ? year : date]
    .filter((part) => part !== '')
    .join('　');
}
