import { wordStraddles } from '../../text/words.ts';
import type { Block, LogEntry } from '../document.ts';
import { endsOpen, isContinuable, startsMidSentence, startsParagraph } from '../lines/sentence-parts.ts';

/**
 * Repairs order damage: columns of a page read in the wrong order, so that a sentence goes on in a block
 * that stands elsewhere in the article (`劳动生产率水` → `平仅为世界平均水平`, `各项制度` → `52余项`).
 * A block is moved only when nothing before it is left open, its place is the only one that fits, and
 * what it pushes aside finds its own place too or can stand alone.
 */
export function restoreOrder(blocks: Block[]): { blocks: Block[]; log: LogEntry[] } {
  const next = new Map<Block, Block>();
  const open = blocks.filter((block, index) => isOpen(block) && !carriesOn(block, blocks[index + 1]));
  blocks.forEach((lonely, index) => {
    if (!isLonely(lonely, blocks[index - 1])) return;
    const places = open.filter(
      (block) =>
        block !== lonely && !next.has(block) && fits(block, lonely, blocks[blocks.indexOf(block) + 1]),
    );
    const [place] = places;
    if (!place || places.length > 1) return;
    const pushed = blocks[blocks.indexOf(place) + 1];
    const taker = pushed && open.find((block) => block !== place && wordStraddles(block.text, pushed.text));
    if (pushed && taker) next.set(taker, pushed);
    else if (!startsMidSentence(lonely.text)) return;
    next.set(place, lonely);
  });
  const moved = new Set(next.values());
  return {
    blocks: blocks.filter((block) => !moved.has(block)).flatMap((block) => chain(block, next)),
    log: [...next].map(([before, block]) => ({
      kind: 'doubt',
      code: 'order',
      line: block.line,
      message: `次序：第 ${before.line} 行“…${before.text.slice(-6)}”似应接第 ${block.line} 行“${block.text.slice(0, 8)}…”，已移到一起`,
    })),
  };
}

function chain(block: Block, next: Map<Block, Block>): Block[] {
  const follower = next.get(block);
  return follower ? [block, ...chain(follower, next)] : [block];
}

function isOpen(block: Block): boolean {
  return !block.apart && isContinuable(block) && endsOpen(block.text);
}

/** The block as it stands goes on in its neighbour: a word runs across, or a mark announces more. */
function carriesOn(block: Block, follower: Block | undefined): boolean {
  return follower !== undefined && (wordStraddles(block.text, follower.text) || /[，、]$/u.test(block.text));
}

/** Nothing before it is left open. */
function isLonely(block: Block, before: Block | undefined): boolean {
  return !block.apart && isContinuable(block) && (before === undefined || !isOpen(before));
}

/** A word runs across, or the lonely block starts mid-sentence where the neighbour in place starts a paragraph. */
function fits(block: Block, lonely: Block, neighbour: Block | undefined): boolean {
  if (wordStraddles(block.text, lonely.text)) return true;
  return startsMidSentence(lonely.text) && (neighbour === undefined || startsParagraph(neighbour.text));
}
