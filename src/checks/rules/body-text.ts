import { blockText, textBlocks, type TextBlock } from '../../document/text-blocks.ts';
import type { Finding, FindingCode } from '../../findings/catalogue.ts';
import type { IssueFolder, Whole } from '../../corpus/model.ts';
import type { Fix } from '../../findings/fix.ts';
import { fixDigitSpace, fixIndent, fixWidth } from '../certain-fixes.ts';
import { lineInBlock } from '../line-in-block.ts';
import { INVISIBLE, nameCharacter } from '../../text/hidden-characters.ts';
import { quoteAround } from '../quote-around.ts';
import { tellFaults } from '../tell-faults.ts';

/** Small faults of typing in a body: half-width marks among Han, spaces at figures and of indents, asterisks that would be printed. */
export function checkBodyText({ articles }: IssueFolder): Finding[] {
  return articles.flatMap(({ body, file }) => searchBlocks(body?.blocks ?? [], file, PATTERNS));
}

/** What no page of content/pages means either; how marks and figures are set there is its writers' own affair: `马?孝`. */
export function checkPageText({ pages }: Whole): Finding[] {
  return [...pages.values()].flatMap(({ document, file }) =>
    searchBlocks(document ? textBlocks(document) : [], file, PAGE_PATTERNS),
  );
}

function searchBlocks(blocks: readonly TextBlock[], file: string, patterns: readonly Pattern[]): Finding[] {
  return blocks.flatMap((block) => patterns.flatMap((pattern) => search(block, file, pattern)));
}

interface Pattern {
  code: FindingCode;
  find: RegExp;
  say: (found: string, around: string) => string;
  /** The cure, where it is certain. */
  fix?: (found: { text: string; from: number; to: number }) => Fix | undefined;
}

const HAN = '[\\p{Script=Han}〇]';

const PATTERNS: readonly Pattern[] = [
  {
    code: 'punctuation-width',
    find: new RegExp(
      `(?<=${HAN}|[”’》）])[,;:?!()](?=${HAN}|[“‘《（]|$)|(?<=${HAN}|[”’》）])[,;:](?=\\d)|(?<=${HAN})\\.(?=${HAN}|$)|(?<=${HAN})["'](?=${HAN})`,
      'gu',
    ),
    say: (found, around) => `“${around}”里的 ${found} 是半角`,
    fix: fixWidth,
  },
  {
    code: 'digit-space',
    // Print sets one behind 本报讯 and behind the number of an attachment.
    find: new RegExp(
      `(?<=${HAN})(?<!讯|电)[ \\u00a0\\u3000]+(?=\\d)|(?<=\\d[%％]?)(?<!附[件录表图][ \\u3000]?\\d{1,2})[ \\u00a0\\u3000]+(?=${HAN})`,
      'gu',
    ),
    say: (_, around) => `“${around}”里数字旁有空格`,
    fix: fixDigitSpace,
  },
  {
    code: 'indent-inside',
    find: /\u3000{2,}/gu,
    say: (_, around) => `“${around}”里有两个以上的全角空格`,
    fix: fixIndent,
  },
  {
    code: 'character-invisible',
    find: INVISIBLE,
    say: (found, around) => `“${around}”里有 ${nameCharacter(found)}`,
  },
  {
    code: 'markdown-leftover',
    // A line of nothing but stars is drawn.
    find: /(?!(?<=^\**)\*+$)\*{2,}/gu,
    say: (found, around) => `“${around}”里的 ${found} 会原样印出来`,
  },
];

const PAGE_CODES: ReadonlySet<FindingCode> = new Set(['character-invisible', 'markdown-leftover']);
const PAGE_PATTERNS = PATTERNS.filter(({ code }) => PAGE_CODES.has(code));

function search(block: TextBlock, file: string, { code, find, say, fix: findFix }: Pattern): Finding[] {
  const text = blockText(block);
  const found = tellFaults([...text.matchAll(find)], (match) => {
    const around = quoteAround(text, match.index, match[0].length);
    const fix = findFix?.({ text, from: match.index, to: match.index + match[0].length });
    const line = lineInBlock(block, match.index);
    return [{ code, file, line, message: say(match[0], around), ...(fix && { fix }) }];
  });
  return joinSame(found);
}

/** Faults told in the same words of the same line are one message, and mended together. */
function joinSame(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ line, message }) => `${line} ${message}`);
  return [...groups.values()].flatMap(([first, ...others]): Finding[] => {
    if (!first) return [];
    const fixes = [first, ...others].flatMap(({ fix }) => fix ?? []);
    const { fix, ...told } = first;
    return fix && fixes.length > others.length
      ? [{ ...told, fix: { ...fix, edits: fixes.flatMap(({ edits }) => edits) } }]
      : [told];
  });
}
