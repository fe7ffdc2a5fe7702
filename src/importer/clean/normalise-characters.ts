import { closeDigitSpaces, widenPunctuation } from '../../text/punctuation.ts';
import type { Block, LogEntry } from '../document.ts';
import { withoutBold } from '../lines/read-marks.ts';

/** Repairs half-width marks and the spaces round figures; every changed block is reported with its count. */
export function normaliseCharacters(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const normalised = blocks.map((block) => {
    if (/\t|^-{3,}$/.test(block.text)) return block;
    const closed = isContentsLine(withoutBold(block.text)) ? block.text : closeDigitSpaces(block.text);
    const text = widenPunctuation(closed);
    const spaces = block.text.length - closed.length;
    const before = [...closed];
    const marks = [...text].filter((character, index) => character !== before[index]).length;
    if (spaces + marks > 0) {
      log.push({
        kind: 'change',
        line: block.line,
        message: `标点改全角 ${marks} 处，数字旁空格去掉 ${spaces} 处`,
      });
    }
    return { ...block, text };
  });
  return { blocks: normalised, log };
}

/** `- 03 习近平总书记关于…`, `谈县级工会经费审查　4`: the space parts the page from the title. */
function isContentsLine(text: string): boolean {
  return (
    /^-\s+\d/.test(text) ||
    ([...text].length <= 60 &&
      !/[。，]/u.test(text) &&
      /^\d{1,3}[ \u3000]+(?![年月日])|[ \u3000]\d{1,3}$/u.test(text))
  );
}
