import { shortDesignation } from '../text/designation.ts';
import type { Citation } from './citation.ts';

/** How a GB/T 7714 string is wanted. */
export interface GbtOptions {
  /** 2025 (in force since 2026-07-01) or 2015. */
  edition?: 2025 | 2015;
  /** True for the text as it stands in this archive: `[J/OL]` and its address. A notice always has it. */
  online?: boolean;
  /** ISO day on which the reader saw it, for a notice: `2026-11-20`. Without one that part is left out. */
  accessed?: string;
  /** Printed pages of a quotation, in place of the article's: GB/T 7714—2015, 8.8.2 (引文参考文献……引用信息所在页). */
  pages?: string | undefined;
}

/**
 * A reference after GB/T 7714: `王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.`
 *
 * 2025 sets `，：（）` full width in a Chinese reference and `. [ ] - /` half width; 2015 sets all half width. A 合刊
 * bears both numbers with a slash, `2017（9/10）`: GB/T 7714—2015, 8.8.3 (对从合期中析出的文献，……在圆括号内注明
 * 合期号。示例：2001(9/10): 36-39); of one over two years each number stands with its year, `2023（12）/2024（1）`. A volume stands before the number, `2024，12（3）`; an issue without a number is called
 * in the brackets as it is printed, `2024（增刊1）`. More than three names end in 等 (8.1.2). An estimated year stands in square
 * brackets (8.5.3.3). Text without an author begins with its title (8.1.3, numbered references).
 */
export function formatGbt7714(citation: Citation, options: GbtOptions = {}): string {
  const { edition = 2025, online = false, accessed, pages } = options;
  const marks = edition === 2025 ? FULL_WIDTH : HALF_WIDTH;
  const withAddress = (online || citation.form === 'notice') && citation.url !== '';
  const parts = [
    listNames(citation, marks),
    `${titleOf(citation, marks)}[${typeOf(citation)}${withAddress ? '/OL' : ''}]`,
    ...sourceOf(citation, marks, { accessed, pages }),
    withAddress ? citation.url : '',
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** 文献类型标识: J journal, EB electronic bulletin, Z other (内部通报 and 展板). */
function typeOf({ form, containerForm, url }: Citation): string {
  if (form === 'notice') return url === '' ? 'Z' : 'EB';
  return containerForm === 'journal' ? 'J' : 'Z';
}

interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
}
const FULL_WIDTH: Marks = { comma: '，', colon: '：', open: '（', close: '）' };
const HALF_WIDTH: Marks = { comma: ', ', colon: ': ', open: '(', close: ')' };

function listNames({ authors }: Citation, { comma }: Marks): string {
  const names = authors.slice(0, 3).map(({ name }) => name);
  return [...names, ...(authors.length > 3 ? ['等'] : [])].join(comma);
}

function titleOf(citation: Citation, { colon }: Marks): string {
  const { subtitle, documentNumber } = citation;
  return [titleWithoutIssuer(citation), subtitle, documentNumber].filter(Boolean).join(colon);
}

/** A notice names its issuer as the author already: `青海省总工会关于…的通知` → `关于…的通知`. */
export function titleWithoutIssuer({ form, title, authors }: Citation): string {
  const issuer = authors.map(({ name }) => name).find((name) => title.startsWith(`${name}关于`));
  return form === 'notice' && issuer !== undefined ? title.slice(issuer.length) : title;
}

function sourceOf(
  citation: Citation,
  marks: Marks,
  { accessed, pages = pageRange(citation, '-') }: Pick<GbtOptions, 'accessed' | 'pages'>,
): string[] {
  const { form, container, publisher, authors, place, date } = citation;
  const { comma, colon, open, close } = marks;
  const year = citation.dateInferred ? `[${citation.year}]` : String(citation.year);
  const number = issueInYear(citation, marks);
  switch (form) {
    case 'article':
    case 'bulletin':
      return [`${container}${comma}${number}${pages && `${colon}${pages}`}`];
    case 'notice':
      return [`${inBrackets(date ?? '', open, close)}${inBrackets(accessed ?? '', '[', ']')}`];
    case 'poster':
      return [authors.some(({ name }) => name === publisher) ? year : `${publisher}${comma}${year}`];
    case 'issue':
      return [number, `${place === undefined ? '' : `${place}${colon}`}${publisher}${comma}${year}`];
  }
}

/** Year, volume and number: `2023（2）`, `2023（12）/2024（1）`, `2024，12（3）`, `2024（增刊1）`. */
export function issueInYear({ year, designation }: Citation, marks = FULL_WIDTH): string {
  const { comma, open, close } = marks;
  const volume = designation.volume === undefined ? '' : `${comma}${designation.volume}`;
  const { endYear, endNumbers = [], ...first } = designation;
  const end =
    endYear === undefined
      ? ''
      : `/${endYear}${inBrackets(shortDesignation({ numbers: endNumbers }, comma), open, close)}`;
  return `${year}${volume}${inBrackets(shortDesignation(first, comma), open, close)}${end}`;
}

/** `8`, `8-12`, or nothing where no page is known. */
export function pageRange({ pageStart, pageEnd }: Citation, dash: string): string {
  if (pageStart === undefined) return '';
  return pageEnd === undefined || pageEnd === pageStart ? `${pageStart}` : `${pageStart}${dash}${pageEnd}`;
}

function inBrackets(text: string, open: string, close: string): string {
  return text === '' ? '' : `${open}${text}${close}`;
}
