import { printedIssue } from '../../schema/printed-issue.ts';
import { spacedPattern } from '../labels.ts';
import { withoutBold } from './read-marks.ts';

const HEAD = new RegExp(
  `^(?:#+ |[【〖［\\[]\\s*)?${spacedPattern(printedIssue.contents)}(?:$|[】〗］\\]：:\\s]|(?=[^\\p{Script=Han}]).{0,40}$)`,
  'u',
);
/** A longer line that opens with these words is a sentence. */
const LONGEST = 50;

/** True for the line over the printed contents: `目录`, `目 录 2017年第9-10期`, `【本期要目】`; `目录格式` is none. */
export function isContentsHead(text: string): boolean {
  const plain = withoutBold(text);
  return HEAD.test(plain) && [...plain].length <= LONGEST;
}
