import type { JoinedSource } from '../read/join-sources.ts';
import { holdsSentence } from '../lines/official-lines.ts';

/** A 密级 printed at the head of a document, or in the margin its reader left out. */
export interface Secrecy {
  mark: string;
  line: number;
}

/** Lines, blank ones left out, among which the head of a document stands. */
const HEAD = 16;

const MARK =
  /^(?:密级[：:]?)?[（(【[]?((?:绝密|机密|秘密|絕密|機密|祕密)(?:[★☆*].*)?)[）)】\]]?(?:件|文件)?$/u;

/** Finds the first 密级 of a source, at the head of each of its files. */
export function findSecrecy({ text, parts }: JoinedSource): Secrecy | undefined {
  const lines = text.split('\n');
  for (const { firstLine, lines: count } of parts) {
    const own = lines.slice(firstLine - 1, firstLine - 1 + count);
    const head = own.map((words, index) => ({ words, line: firstLine + index })).filter(isWritten);
    const prose = head.findIndex(({ words }) => holdsSentence(words));
    for (const { words, line } of head.slice(0, Math.min(HEAD, prose < 0 ? HEAD : prose))) {
      const mark = readMark(words);
      if (mark !== undefined) return { mark, line };
    }
  }
  const inMargins = parts.flatMap(({ firstLine, margins }) =>
    margins.map((words) => ({ mark: readMark(words), line: firstLine })),
  );
  return inMargins.find((found): found is Secrecy => found.mark !== undefined);
}

function isWritten({ words }: { words: string }): boolean {
  return words.trim() !== '';
}

/** The line as a whole with its spaces closed, or one of the parts that spaces divide: `000012  机密★1年  特急`. */
function readMark(words: string): string | undefined {
  const plain = words.replace(/^#+\s|\*\*|\f/gu, '');
  const pieces = [plain.replace(/\s+/gu, ''), ...plain.trim().split(/\s+/u)];
  return pieces.map((piece) => MARK.exec(piece)?.[1]).find((mark) => mark !== undefined);
}
