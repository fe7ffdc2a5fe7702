import { parseDateLine } from '../../text/dates.ts';
import { readBodies } from '../lines/official-lines.ts';
import type { ArticleDraft, Authority, Block, BodyBlock } from '../document.ts';
import { isStandaloneHeading } from '../lines/line-shapes.ts';
import { readNoteText, readTableRows, withoutBold } from '../lines/read-marks.ts';

/** Turns the blocks of an article into headings of real depth, paragraphs and signatures. */
export function markBody(article: ArticleDraft, authority: Authority): ArticleDraft {
  const hasChapters = article.blocks.some(
    (block) => /^(#+ )?\**[一二三四五六七八九十]{1,3}、/u.test(block.text) && isStandaloneHeading(block.text),
  );
  const carried = article.blocks.some((block) => /^## (?!\**[一二三四五六七八九十]+、)/u.test(block.text));
  const body: BodyBlock[] = [];
  article.blocks.forEach((block, index) => {
    const signature = readSignature(block, article.blocks[index - 1], article.blocks[index + 1], authority);
    if (signature === 'second') {
      const open = body.at(-1);
      if (open?.type === 'signature') open.lines.push(withoutBold(block.text));
    } else if (signature === 'first') {
      body.push({ type: 'signature', lines: [withoutBold(block.text)], line: block.line });
    } else {
      body.push(markBlock(block, hasChapters, carried ? 1 : 0));
    }
  });
  return { ...article, blocks: [], body };
}

/** Chapters stand one level lower where a notice and the plan it carries have titles of their own. */
function markBlock(block: Block, hasChapters: boolean, shift: 0 | 1): BodyBlock {
  const { line } = block;
  if (block.isVerse) return { type: 'verse', lines: block.text.split('\n'), line };
  const rows = readTableRows(block.text);
  if (rows) return { type: 'table', rows, line };
  const note = readNoteText(block.text);
  if (note) return { type: 'note', ...note, line };
  if (!isStandaloneHeading(block.text)) return { type: 'paragraph', text: block.text, line };
  const text = block.text.replace(/^#{1,6} /, '').replace(/^\*\*(.*)\*\*$/u, '$1');
  const isTitle = shift === 1 && block.text.startsWith('## ');
  if (isTitle) return { type: 'heading', depth: 2, text, line };
  const depth = /^[（(]/u.test(text) && hasChapters ? 3 : 2;
  return { type: 'heading', depth: (depth + shift) as 2 | 3 | 4, text, line };
}

/** A body's name and, under it, a date: 署名 and 成文日期 inside a text. */
function readSignature(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  authority: Authority,
): 'first' | 'second' | undefined {
  const words = (candidate: Block | undefined) => withoutBold(candidate?.text ?? '');
  const isDate = (candidate: Block | undefined) => parseDateLine(words(candidate)) !== undefined;
  const isBody = (candidate: Block | undefined) =>
    authority.organizationId(words(candidate)) !== undefined || readBodies(words(candidate)) !== undefined;
  if (isBody(block) && isDate(after)) return 'first';
  return isDate(block) && isBody(before) ? 'second' : undefined;
}
