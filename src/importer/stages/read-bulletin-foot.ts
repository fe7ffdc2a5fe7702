import { printedIssue } from '../../schema/printed-issue.ts';
import type { Block } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { splitLabels } from './imprint-labels.ts';

const OWN_LABEL = new RegExp(`^${labelPattern(printedIssue.distribution)}[：:]\\s*`, 'u');
/** Labels of the lists of those a paper goes to; they stay before their list, so that it is seen which it is. */
const LIST = new RegExp(
  `^(?:${labelPattern(printedIssue.distribution)}|主[ \\u3000]*送|呈[ \\u3000]*报|呈[ \\u3000]*送|报[ \\u3000]*送|抄[ \\u3000]*报|抄[ \\u3000]*送|发[ \\u3000]*送|印[ \\u3000]*发|呈|报|送|发|抄)[：:]`,
  'u',
);

/** Takes off the end of a bulletin the lists of those it goes to, and the lines of duties (责任编辑, 核稿, 签发, 共印). */
export function takeBulletinFoot(blocks: Block[]): {
  text: Block[];
  distribution: string[];
  duties: Block[];
} {
  const lists = blocks.findIndex((block, index) => LIST.test(block.text) && isFoot(blocks.slice(index)));
  let start = lists < 0 ? blocks.length : lists;
  while (start > 0 && isDuty(blocks[start - 1])) start -= 1;
  const foot = blocks.slice(start);
  const duties = foot.filter((block) => isDuty(block));
  return {
    text: blocks.slice(0, start),
    distribution: foot
      .filter((block) => !duties.includes(block))
      .map((block) => block.text.replace(OWN_LABEL, '')),
    duties,
  };
}

/** Lists, their further lines and duties to the very end; a paragraph of the text is none of them. */
function isFoot(blocks: Block[]): boolean {
  return blocks.every(({ text }) => LIST.test(text) || !/[。！？]./u.test(text));
}

function isDuty(block: Block | undefined): boolean {
  if (!block) return false;
  return (
    /^[（(]?(?:本期)?共印?\s*\d+\s*份[）)]?$|^印数/u.test(block.text) ||
    splitLabels(block).every(
      ({ isRole, label }) => isRole || /^(?:联系人|电话|联系电话|邮箱|印数)$/u.test(label),
    )
  );
}
