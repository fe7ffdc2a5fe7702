import { formatDate } from '../text/dates.ts';
import { nameDesignation } from '../text/designation.ts';
import type { Citation } from './citation.ts';
import { pageRange } from './gbt7714.ts';

/**
 * A source named in the running text of a party document, with full stop:
 * `马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日。`
 * The `pages` of a quotation stand in place of the article's.
 */
export function formatRunning(citation: Citation, pages = pageRange(citation, '—')): string {
  const { form, takenFrom } = citation;
  if (form === 'issue') return `${issueOf(citation)}。`;
  const names = namesOf(citation);
  const title = quoteTitle([citation.title, citation.subtitle].filter(Boolean).join('——'));
  const from = takenFrom?.startsWith('摘自') ? `（${takenFrom}）` : '';
  const text = `${names && `${names}：`}${title}${labelOf(citation)}`;
  return `${[text, placeOf(citation, pages)].filter((part) => part !== '').join('，')}${from}。`;
}

/** A title in 书名号; those inside it turn single: `印发《意见》` → `《印发〈意见〉》`. */
function quoteTitle(title: string): string {
  const turned: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return `《${title.replace(/[《》〈〉]/gu, (mark) => turned[mark] ?? mark)}》`;
}

/** A document's title names its issuer, so that the name is not said twice. */
function namesOf({ form, authors, title }: Citation): string {
  if (form === 'notice' && authors.some(({ name }) => title.startsWith(name))) return '';
  const names = authors.slice(0, 3).map(({ name }) => name);
  return `${names.join('、')}${authors.length > 3 ? '等' : ''}`;
}

function labelOf({ form, documentNumber }: Citation): string {
  if (documentNumber !== undefined) return `（${documentNumber}）`;
  return form === 'poster' ? '（展板）' : '';
}

function placeOf(citation: Citation, pages: string): string {
  const { form, date, dateInferred } = citation;
  if (form === 'article' || form === 'bulletin') {
    return [issueOf(citation), pages && `第${pages}页`].filter((part) => part !== '').join('，');
  }
  if (date === undefined) return '';
  return `${formatDate(date)}${form === 'poster' && dateInferred ? '（推定）' : ''}`;
}

/** `《青海工运》2017年第9-10期`; a bulletin by its day, `《内部通报》第16期，2020年8月25日`. */
function issueOf({ container, containerForm, year, designation, date }: Citation): string {
  const number = nameDesignation(designation);
  if (containerForm === 'bulletin' && number !== '' && date !== undefined)
    return `《${container}》${number}，${formatDate(date)}`;
  return `《${container}》${year}年${number}`;
}
