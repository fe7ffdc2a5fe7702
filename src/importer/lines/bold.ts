import type { Block } from '../document.ts';
import { hasOpenBold } from './sentence-parts.ts';
import { readTableRows, withoutBold } from './read-marks.ts';

/**
 * Sets bold aside: the head of a paper, its contents and its names are read by their words, and what is printed bold is
 * a matter of the office (`**县总工会文件**`, `**发：**各镇总工会`). A stretch that goes on in another block stays marked.
 */
export function setBoldAside(block: Block): Block {
  if (!block.text.includes('**') || hasOpenBold(block.text) || readTableRows(block.text)) return block;
  return { ...block, text: withoutBold(block.text), printed: block.text };
}

/** Gives a block of the body its bold stretches back; one whose words were changed since stays without. */
export function restoreBold({ printed, ...block }: Block): Block {
  return printed !== undefined && withoutBold(printed) === block.text ? { ...block, text: printed } : block;
}
