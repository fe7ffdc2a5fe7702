import type { Random } from '../random.ts';

/** Blocks as a scanned source has them, with the corrections that lead from there to the archive. */
export interface ScannedBlocks {
  blocks: readonly string[];
  corrections: readonly Correction[];
}

interface Correction {
  kind: 'misread';
  article: string;
  source: string;
  archive: string;
  reason: string;
}

/** As often as in the real sources a page ends inside a paragraph; seldomer than there a character is misread. */
const BROKEN = 0.35;
const MISREAD = 0.02;
/** A paragraph shorter than this stays whole. */
const LONG = 60;
const AROUND = 8;

/** Prints the blocks of an article as a scan reads them: broken at the ends of pages, now and then misread. */
export function scanBlocks(blocks: readonly string[], article: string, random: Random): ScannedBlocks {
  const misread = random.next() < MISREAD ? blocks.find(isLong) : undefined;
  const corrections: Correction[] = [];
  const scanned = blocks.flatMap((block) => {
    if (block === misread) {
      const wrong = misreadBlock(block);
      if (wrong === undefined) return [block];
      corrections.push({ kind: 'misread', article, ...wrong.words, reason: '原文识别有误，据文意改正' });
      return [wrong.text];
    }
    if (!isLong(block) || random.next() >= BROKEN) return [block];
    const at = LONG / 2 + random.below(block.length - LONG);
    return [block.slice(0, at), block.slice(at)];
  });
  return { blocks: scanned, corrections };
}

function isLong(block: string): boolean {
  return block.length > LONG && !block.startsWith('#');
}

/** Misreads a character that stands between Han: `职口会` for `职工会`. */
function misreadBlock(block: string) {
  const clear = new RegExp(`(?<=\\p{Script=Han}{${AROUND}})\\p{Script=Han}(?=\\p{Script=Han}{2})`, 'u');
  const at = clear.exec(block)?.index;
  if (at === undefined) return undefined;
  const wrong = block.charAt(at) === '口' ? '日' : '口';
  const [before, after] = [block.slice(at - AROUND, at), block.slice(at + 1, at + 3)];
  return {
    text: block.slice(0, at) + wrong + block.slice(at + 1),
    words: { source: before + wrong + after, archive: before + block.charAt(at) + after },
  };
}
