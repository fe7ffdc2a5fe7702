import { nameDesignation } from '../../text/designation.ts';
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
    read.some((one) => one.year !== first.year || nameDesignation(one) !== nameDesignation(first))
  )
    return document;
  const year = issue.year === undefined ? first.year : undefined;
  const { numbers, running, special, volume, endYear, endNumbers = [] } = first;
  const isNamed = nameDesignation({ ...issue, numbers: issue.numbers ?? [] }) !== '';
  if (year === undefined && isNamed) return document;
  const taken = [...(year === undefined ? [] : ['年份']), ...(isNamed ? [] : ['期号'])];
  const dateInferred = `据书眉“${first.text}”`;
  return {
    ...document,
    issue: {
      ...issue,
      ...(year !== undefined && { year, dateInferred }),
      ...(!isNamed && {
        numbers,
        ...(endYear !== undefined && { endYear, endNumbers: [...endNumbers] }),
        ...(volume !== undefined && { volume }),
        ...(running !== undefined && { running: [...running] }),
        ...(special !== undefined && { special }),
      }),
    },
    log: [
      ...document.log,
      { kind: 'change', line: document.blocks[0]?.line ?? 1, message: `${taken.join('、')}${dateInferred}` },
    ],
  };
}
