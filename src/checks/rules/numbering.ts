import { blockText } from '../../document/text-blocks.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';

/** 一、二、四: a number that is missing or stands twice among the first words of an article's paragraphs. */
export function checkNumbering({ articles }: IssueFolder): Finding[] {
  return articles.flatMap(checkArticle);
}

/** The numbers of GB/T 9704, outer ones first: `一、` `（一）` `1.` `（1）`, and those of rules, `第一章` `第一条`. */
const LEVELS: readonly RegExp[] = [
  /^第([一二三四五六七八九十百]+)章/u,
  /^第([一二三四五六七八九十百]+)条/u,
  /^([一二三四五六七八九十]+)、/u,
  /^[（(]([一二三四五六七八九十]+)[）)]/u,
  /^(\d{1,2})[.．、](?!\d)/u,
  /^[（(](\d{1,2})[）)]/u,
];

function checkArticle({ body, file }: ArticleEntry): Finding[] {
  const last: ({ number: number; label: string } | undefined)[] = [];
  const findings: Finding[] = [];
  for (const block of body?.blocks ?? []) {
    if (block.kind === 'cell') continue;
    const text = blockText(block).trimStart();
    const level = LEVELS.findIndex((pattern) => pattern.test(text));
    const [label = '', figure = ''] = LEVELS[level]?.exec(text) ?? [];
    const number = /^\d/u.test(figure) ? Number(figure) : parseChineseNumeral(figure);
    if (number === undefined || level < 0) continue;
    const before = last[level];
    // Articles run on through the chapters; everything else begins anew below an outer number.
    last.length = LEVELS[level]?.source.includes('章') ? Math.min(last.length, 2) : level + 1;
    last[level] = { number, label };
    if (before === undefined || number === 1 || number === before.number + 1) continue;
    findings.push({
      code: 'numbering-gap',
      file,
      line: block.line,
      message:
        number === before.number
          ? `“${label}”出现了两次`
          : `“${label}”前面是“${before.label}”，中间缺了或次序不对`,
    });
  }
  return findings;
}
