import { blockText, type TextBlock } from '../../document/text-blocks.ts';
import type { Block } from '../../document/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';

/** Paragraphs that have no end, as a page border leaves them, lines broken by hand inside one, and text that Markdown takes for code. */
export function checkParagraphShape({ articles }: IssueFolder): Finding[] {
  return articles.flatMap((article) => [
    ...findOpenParagraphs(article),
    ...findBrokenLines(article),
    ...findCode(article),
  ]);
}

/** A paragraph this short may be a heading, a signature or a line of an address. */
const SHORT = 20;

function findOpenParagraphs({ body, file }: ArticleEntry): Finding[] {
  const blocks = body?.blocks ?? [];
  return blocks.flatMap((block, place): Finding[] => {
    const next = blocks[place + 1];
    if (next === undefined || !isOpen(block) || !runsOn(next)) return [];
    const [text = '', following = ''] = [block, next].map((one) => blockText(one).replaceAll('\n', ' '));
    const message = `“${text.slice(-12)}”没有句末标点，下一段“${following.slice(0, 12)}”像是接着它的`;
    return [{ code: 'paragraph-open', file, line: block.line, message }];
  });
}

function isOpen(block: TextBlock): boolean {
  const text = blockText(block);
  return (
    block.kind === 'paragraph' && [...text].length > SHORT && /[\p{Script=Han}\p{L}\d，、；]$/u.test(text)
  );
}

/** A paragraph that goes on: long enough for one, not numbered, no label, address or sign-off. */
function runsOn(block: TextBlock): boolean {
  const text = blockText(block);
  return (
    block.kind === 'paragraph' &&
    [...text].length > SHORT &&
    /^[\p{Script=Han}，。、；”’）\d]/u.test(text) &&
    !/^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+|[（(]|\d+[.．、]|\p{Script=Han}{1,8}[：:])/u.test(
      text,
    )
  );
}

/** A break of its own, which is printed; the end of a line of the file is none, and in verse it is as it should be. */
function findBrokenLines({ body, file }: ArticleEntry): Finding[] {
  return (body?.blocks ?? []).flatMap(({ kind, spans }) =>
    spans.flatMap(({ text, line }, place): Finding[] => {
      if (text !== '\n' || kind === 'verse') return [];
      const [before = '', after = ''] = [spans[place - 1]?.text, spans[place + 1]?.text];
      const message = `“${before.slice(-8)}”和“${after.slice(0, 8)}”之间硬换了行`;
      return [{ code: 'line-broken', file, line, message }];
    }),
  );
}

function findCode({ body, file }: ArticleEntry): Finding[] {
  return (body?.document.blocks ?? []).flatMap((block: Block): Finding[] =>
    block.type === 'code'
      ? [
          {
            code: 'code-block',
            file,
            line: block.line,
            message: `“${[...block.text].slice(0, 12).join('')}”会按程序代码排版`,
          },
        ]
      : [],
  );
}
