import { parseIssueNumber } from '../../text/issue-number.ts';
import type { ImportDocument } from '../document.ts';

/**
 * Takes the year and number of a periodical from its running heads where cover and imprint do not say them:
 * `荆山工运　2022年第3期`. The heads are no part of the text, so the evidence is named; heads that disagree say nothing.
 */
export function readRunningHead(document: ImportDocument): ImportDocument {
  const { issue, form, heads = [] } = document;
  if (form !== 'journal' && form !== 'bulletin') return document;
  const read = heads.flatMap((text) => {
    const number = parseIssueNumber(text);
    return number ? [{ ...number, text: text.replace(/\s+/gu, ' ').trim() }] : [];
  });
  const [first] = read;
  if (
    !first ||
    read.some(({ year, numbers }) => year !== first.year || numbers.join() !== first.numbers.join())
  )
    return document;
  const year = issue.year === undefined ? first.year : undefined;
  const numbers = (issue.numbers ?? []).length === 0 ? first.numbers : undefined;
  if (year === undefined && numbers === undefined) return document;
  const taken = [...(year === undefined ? [] : ['年份']), ...(numbers ? ['期号'] : [])];
  const dateInferred = `据书眉“${first.text}”`;
  return {
    ...document,
    issue: {
      ...issue,
      ...(year !== undefined && { year, dateInferred }),
      ...(numbers && { numbers }),
    },
    log: [
      ...document.log,
      { kind: 'change', line: document.blocks[0]?.line ?? 1, message: `${taken.join('、')}${dateInferred}` },
    ],
  };
}
