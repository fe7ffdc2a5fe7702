import { isIssueNumberLine } from '../../text/issue-number.ts';
import type { Block } from '../document.ts';
import { findBodyPrinted } from '../lines/body-names.ts';
import { isContentsHead } from '../lines/contents-head.ts';
import { isProse } from '../lines/line-shapes.ts';
import { takeBulletinFoot } from '../stages/read-bulletin-foot.ts';
import { withoutHeading } from '../lines/read-marks.ts';

/** How many lines of a head are looked at. */
const HEAD = 14;

/** Words in the name of a bulletin: 工作简报, 情况交流, 工会信息. */
const BULLETIN_NAME = /简报|通报|快报|专报|信息|情况|动态|交流|反映|摘报|要情|专刊/u;

/** A periodical recognised, by what sign, and how much that says beside the signs of other forms. */
export interface RecognisedPeriodical {
  form: 'journal' | 'bulletin';
  sign: string;
  weight: number;
}

/**
 * Tells a journal and a bulletin by what their heads print, each sign with its weight: a number, a day, a body that
 * issues it, a name, contents. Gives undefined for neither.
 */
export function recognisePeriodical(blocks: Block[]): RecognisedPeriodical | undefined {
  const lines = blocks.map(({ text }) => withoutHeading(text));
  const hasContents = lines.some((line) => isContentsHead(line));
  const prose = lines.findIndex((line) => isProse(line));
  const head = lines.slice(0, Math.min(HEAD, prose < 0 ? HEAD : prose));
  const isNumbered = head.some((line) => isIssueNumberLine(line));
  const isBulletin = weighBulletin(head) >= (hasContents ? 3 : 2);
  if (hasContents)
    return { form: isNumbered && isBulletin ? 'bulletin' : 'journal', sign: '目录', weight: 9 };
  if (isNumbered) return { form: isBulletin ? 'bulletin' : 'journal', sign: '期号', weight: 6 };
  return goesToLists(blocks) ? { form: 'bulletin', sign: '送发单位', weight: 4 } : undefined;
}

/** Two lists of those a paper goes to, 送 and 发, at its foot: a notice has one, 抄送. */
function goesToLists(blocks: Block[]): boolean {
  const { distribution } = takeBulletinFoot(blocks);
  return distribution.filter((line) => /^(?:报|送|发|分送)[：:]/u.test(line)).length > 1;
}

/** Signs of a bulletin in a head: its name, a day, a body that issues it and does not only 主办, a number alone on its line. */
function weighBulletin(head: string[]): number {
  const signs: readonly [boolean, number][] = [
    [head.slice(0, 3).some((line) => BULLETIN_NAME.test(line.replace(/\s/gu, ''))), 2],
    [
      head.some(
        (line) => [...line].length <= 40 && /年.{1,5}月.{1,5}日\s*$|年.{1,5}月.{1,5}日[\s\u3000]/u.test(line),
      ),
      2,
    ],
    [head.some((line) => findBodyPrinted(line) !== undefined && !line.includes('主办')), 1],
    [head.some((line) => /^[（(]?\s*第[^年]{1,6}期\s*[）)]?$/u.test(line.trim())), 1],
  ];
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}
