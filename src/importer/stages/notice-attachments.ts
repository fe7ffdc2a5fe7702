import { endsInKind } from '../../text/official-titles.ts';
import { parseDateLine } from '../../text/dates.ts';
import { isImprintLine, looksLikeBody } from '../lines/official-lines.ts';
import type { Block } from '../document.ts';
import { withoutHeading } from '../lines/read-marks.ts';

const HEAD = /^附\s*件\s*[：:]\s*(.*)$/u;
const ITEM = /^\d{1,2}\s*[.．、]\s*/u;
const BODY_HEAD = /^附\s*件\s*(?:[\d一二三四五六七八九十]{0,3})\s*[：:]?\s*(.*)$/u;

/** Takes 附件说明 out of the blocks: `附件：1. 总结提纲` with the lines of the other attachments; gives the titles. */
export function takeAttachments(blocks: Block[]): string[] {
  const start = blocks.findIndex(({ text }) => HEAD.test(text));
  if (start < 0) return [];
  let end = start + 1;
  while (isItem(blocks[end], blocks[start]?.text ?? '')) end += 1;
  const lines = blocks.splice(start, end - start).map(({ text }) => text.replace(HEAD, '$1'));
  return lines
    .flatMap((line) => line.split(/(?<=\S)[\s\u3000；;]*(?=(?<!\d)\d{1,2}\s*[.．、](?!\d))/u))
    .map((item) =>
      item
        .replace(ITEM, '')
        .replace(/[；;。，]$/u, '')
        .trim(),
    )
    .filter((item) => item !== '');
}

function isItem(block: Block | undefined, first: string): boolean {
  if (!block) return false;
  if (ITEM.test(block.text)) return true;
  // The label may stand alone over a single title.
  return /[：:]\s*$/u.test(first) &&
    HEAD.test(first) &&
    !looksLikeBody(block.text) &&
    parseDateLine(block.text) === undefined
    ? !/[。：]/u.test(block.text) && endsInKind(block.text)
    : false;
}

/**
 * Marks what stands behind the date as chapters: `附件1` with the title under it, or the title of what the document
 * carries.
 */
export function markAttachments(blocks: Block[]): Block[] {
  const marked: Block[] = [];
  blocks.forEach((block, index) => {
    const text = withoutHeading(block.text);
    const head = BODY_HEAD.exec(text);
    const before = blocks[index - 1];
    const takesNext = before !== undefined && isBareHead(before);
    if (takesNext && isTitle(block)) {
      const last = marked.at(-1);
      if (last) last.text += `　${withoutHeading(block.text)}`;
    } else if (head && [...text].length <= 50 && !/[。，]/u.test(text))
      marked.push({ ...block, text: `## ${text}` });
    else if (index === 0 && isTitle(block) && endsInKind(text)) marked.push({ ...block, text: `## ${text}` });
    else marked.push({ ...block });
  });
  return marked;
}

/** Where an attachment begins right behind a 版记, which then does not end the paper; -1 where none does. */
export function findAttached(blocks: readonly Block[]): number {
  return blocks.findIndex(
    (block, index) => isBareHead(block) && isImprintLine(blocks[index - 1]?.text ?? ''),
  );
}

function isBareHead({ text }: Block): boolean {
  return BODY_HEAD.exec(withoutHeading(text))?.[1] === '';
}

function isTitle({ text }: Block): boolean {
  return [...text].length <= 50 && !/[。，；：]/u.test(text) && !/^[一二三四五六七八九十]+、/u.test(text);
}
