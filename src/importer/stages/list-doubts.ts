import { findUnbalancedMarks } from '../../text/characters.ts';
import type { Block, LogEntry } from '../document.ts';

/** Signs of a misreading, each with the question it raises. They are listed for a person and never mended here. */
const SIGNS: readonly { pattern: RegExp; question: string }[] = [
  {
    pattern:
      /\p{Script=Han}\s*\b(?!AI|VR|PPT|APP|App|DNA|QQ|CPTPP|KTV|ICU|LED|GDP|WIFI|IP|IT|E-mail)[A-Za-z]{2,}\b\s*(?=\p{Script=Han})/gu,
    question: '汉字中间夹有外文词',
  },
  { pattern: /_\{[^}]*\}?|\^\{[^}]*\}?|\$[^$]*\$/gu, question: '公式记号' },
  {
    pattern: /(?<=[\p{Script=Han}\d])([元的了和是于对])[。，]?\1(?=[，。\p{Script=Han}])/gu,
    question: '重字',
  },
  { pattern: /\p{Script=Han}[\[［]\d{4}[\]］]\d+号/gu, question: '发文字号的括号不是六角括号' },
  { pattern: /\ufffd|[\ue000-\uf8ff]/gu, question: '乱码或私用字符' },
  { pattern: /[，、；：]{2,}|[，、]。|。[，、]/gu, question: '标点重叠' },
  { pattern: /<[^>\n]{0,40}>|<(?=\d)/gu, question: '尖括号' },
  { pattern: /\*\*/gu, question: '加粗记号不成对' },
];

/** Lists places that look misread: Latin words between Han, formula marks, doubled characters, lone brackets. */
export function listDoubts(blocks: Block[]): LogEntry[] {
  return blocks.flatMap((block, index) => [
    ...doubledJoint(blocks[index - 1], block),
    ...misreadings(block),
    ...loneMarks(block),
  ]);
}

/** A page that repeats the last character of the one before it: `…513万元。` + `元。组织实施…`. */
function doubledJoint(before: Block | undefined, block: Block): LogEntry[] {
  const last = before && /(.)。$/u.exec(before.text)?.[1];
  if (!last || !block.text.startsWith(`${last}。`)) return [];
  return [{ kind: 'doubt', code: 'misreading', line: block.line, message: `段首重复上段末字：“${last}。”` }];
}

function misreadings(block: Block): LogEntry[] {
  return SIGNS.flatMap(({ pattern, question }) => {
    if (question === '加粗记号不成对' && (block.text.match(/\*\*/g)?.length ?? 0) % 2 === 0) return [];
    return [...block.text.matchAll(pattern)].map((match) => ({
      kind: 'doubt' as const,
      code: 'misreading' as const,
      line: block.line,
      message: `${question}：“${around(block.text, match.index, match[0].length)}”`,
    }));
  });
}

function loneMarks(block: Block): LogEntry[] {
  return findUnbalancedMarks(block.text).map(({ mark, offset }) => ({
    kind: 'doubt' as const,
    code: 'lone-mark' as const,
    line: block.line,
    message: `“${mark}”没有配对：“${[...block.text].slice(Math.max(0, offset - 8), offset + 9).join('')}”`,
  }));
}

function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 6), index + length + 6);
}
