import { shortDesignation } from '../text/designation.ts';
import type { Author, Citation } from './citation.ts';
import { pageRange } from './gbt7714.ts';

/** One BibTeX entry, ready for a `.bib` file. */
export function formatBibtex(citation: Citation): string {
  const fields = fieldsOf(citation).filter((field): field is [string, string] => !!field[1]);
  const lines = fields.map(([name, value]) => `  ${name.padEnd(11)} = {${value}}`);
  return `@${entryTypeOf(citation)}{${keyOf(citation)},\n${lines.join(',\n')}\n}\n`;
}

/** Makes text safe inside a braced field: `A&B 50%` → `A\&B 50\%`; braces too, for BibTeX counts them anywhere. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => NAMED[character] ?? `\\${character}`);
}

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function entryTypeOf({ form }: Citation): string {
  if (form === 'notice') return 'techreport';
  if (form === 'poster') return 'misc';
  return form === 'issue' ? 'periodical' : 'article';
}

/** `qinghai-gongyun/2023-no2/03` → `qinghai-gongyun-2023-no2-03`. */
function keyOf({ id }: Citation): string {
  return id.replaceAll('/', '-');
}

function fieldsOf(citation: Citation): [name: string, value: string | undefined][] {
  const { form, title, subtitle, container, year, designation, date, documentNumber } = citation;
  const isNotice = form === 'notice';
  const isItem = form === 'article' || form === 'bulletin';
  const number = isNotice ? documentNumber : shortDesignation(designation);
  return [
    [form === 'issue' ? 'editor' : 'author', citation.authors.map(nameOf).join(' and ')],
    ['title', escapeBibtex([title, subtitle].filter(Boolean).join('：'))],
    ['journal', isItem ? escapeBibtex(container) : undefined],
    ['institution', isNotice ? escapeBibtex(citation.publisher) : undefined],
    ['type', isNotice && citation.kind ? escapeBibtex(citation.kind) : undefined],
    ['year', String(year)],
    ['month', date && date.length >= 7 ? String(Number(date.slice(5, 7))) : undefined],
    ['volume', designation.volume?.toString()],
    ['number', number && escapeBibtex(number)],
    ['pages', pageRange(citation, '--')],
    ['publisher', isNotice ? undefined : escapeBibtex(citation.publisher)],
    ['address', citation.place && escapeBibtex(citation.place)],
    ['note', citation.takenFrom && escapeBibtex(citation.takenFrom)],
    ['url', citation.url],
    ['language', 'chinese'],
  ];
}

/** A body stands in braces of its own, so that nobody takes it apart. */
function nameOf({ name, corporate }: Author): string {
  return corporate ? `{${escapeBibtex(name)}}` : escapeBibtex(name);
}
