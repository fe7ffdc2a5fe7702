import { shortDesignation } from '../text/designation.ts';
import type { Citation, CitationForm } from './citation.ts';

/**
 * One RIS record. A tag is two characters, two spaces, a dash and a space; TY comes first and ER last; every line
 * ends in CR LF; `*` may not stand in names of authors and periodicals (refman.com, RIS Format Specifications).
 */
export function formatRis(citation: Citation): string {
  const { form, container, designation, documentNumber, event } = citation;
  const number = shortDesignation(designation);
  const isItem = form === 'article' || form === 'bulletin';
  const notes = [citation.takenFrom, event && `场合：${event.name}`, form === 'notice' ? '' : citation.kind];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[form]],
    ...citation.authors.map(({ name }): [string, string] => ['AU', name.replaceAll('*', '')]),
    ['TI', [citation.title, citation.subtitle].filter(Boolean).join('：')],
    ['T2', isItem ? container.replaceAll('*', '') : undefined],
    ['PY', String(citation.year)],
    ['DA', risDate(citation.date)],
    ['VL', designation.volume?.toString()],
    ['IS', number !== '' && form !== 'notice' ? number : undefined],
    ['SP', citation.pageStart?.toString()],
    ['EP', citation.pageEnd?.toString()],
    ['SN', documentNumber],
    ['M3', form === 'notice' ? citation.kind : undefined],
    ['PB', citation.publisher],
    ['CY', citation.place],
    ['LA', 'zh-CN'],
    ['UR', citation.url || undefined],
    ...notes.map((note): [string, string | undefined] => ['N1', note === '' ? undefined : note]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

const TYPES: Readonly<Record<CitationForm, string>> = {
  article: 'JOUR',
  bulletin: 'JOUR',
  notice: 'RPRT',
  poster: 'GEN',
  issue: 'JFULL',
};

/** `2017-10-10` → `2017/10/10/`, `2018-12` → `2018/12//`: always three slashes. */
function risDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
