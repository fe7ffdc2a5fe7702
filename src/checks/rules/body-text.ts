import { blockText, type TextBlock } from '../../document/text-blocks.ts';
import type { Finding, FindingCode } from '../../findings/catalogue.ts';
import type { IssueFolder } from '../../corpus/model.ts';

/** Small faults of typing in a body: half-width marks between Han, spaces at figures, asterisks that would be printed. */
export function checkBodyText({ articles }: IssueFolder): Finding[] {
  return articles.flatMap(({ body, file }) =>
    (body?.blocks ?? []).flatMap((block) => PATTERNS.flatMap((pattern) => search(block, file, pattern))),
  );
}

interface Pattern {
  code: FindingCode;
  find: RegExp;
  say: (found: string, around: string) => string;
}

const HAN = '[\\p{Script=Han}〇]';

const PATTERNS: readonly Pattern[] = [
  {
    code: 'punctuation-width',
    find: new RegExp(
      `(?<=${HAN}|[”’》）])[,;:?!()](?=${HAN}|[“‘《（])|(?<=${HAN}|[”’》）])[,;:](?=\\d)`,
      'gu',
    ),
    say: (found, around) => `“${around}”里的 ${found} 是半角`,
  },
  {
    code: 'digit-space',
    find: new RegExp(`(?<=${HAN})[ \\u00a0\\u3000]+(?=\\d)|(?<=\\d[%％]?)[ \\u00a0\\u3000]+(?=${HAN})`, 'gu'),
    say: (_, around) => `“${around}”里数字旁有空格`,
  },
  {
    code: 'markdown-leftover',
    find: /\*{2,}/gu,
    say: (found, around) => `“${around}”里的 ${found} 会原样印出来`,
  },
];

function search(block: TextBlock, file: string, { code, find, say }: Pattern): Finding[] {
  const text = blockText(block);
  return [...text.matchAll(find)].map((match): Finding => {
    const around = text
      .slice(Math.max(0, match.index - 8), match.index + match[0].length + 8)
      .replaceAll('\n', ' ');
    return { code, file, line: lineAt(block, match.index), message: say(match[0], around) };
  });
}

function lineAt(block: TextBlock, offset: number): number {
  let rest = offset;
  for (const { text, line } of block.spans) {
    if (rest < text.length) return line + text.slice(0, rest).split('\n').length - 1;
    rest -= text.length;
  }
  return block.line;
}
