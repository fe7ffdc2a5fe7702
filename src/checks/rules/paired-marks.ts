import { blockText, type TextBlock } from '../../document/text-blocks.ts';
import { findUnbalancedMarks } from '../../text/characters.ts';
import { foldText } from '../../text/width.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';

/** “ ” ‘ ’ 《 》 （ ） and their like have their partners, within each article and within each field. */
export function checkPairedMarks({ articles, corrections }: IssueFolder): Finding[] {
  const asPrinted = (corrections?.data ?? []).filter(({ kind }) => kind === 'query');
  return articles.flatMap((article) => {
    const excused = asPrinted
      .filter((correction) => correction.article === article.id)
      .map((correction) => foldText(correction.source ?? ''));
    return [...checkBody(article, excused), ...checkTitle(article)];
  });
}

function checkBody({ body, file }: ArticleEntry, excused: readonly string[]): Finding[] {
  const blocks = body?.blocks ?? [];
  const text = blocks.map(blockText).join('\n');
  const characters = [...text];
  return findUnbalancedMarks(text).flatMap(({ mark, offset }): Finding[] => {
    const around = characters
      .slice(Math.max(0, offset - 10), offset + 12)
      .join('')
      .replaceAll('\n', ' ');
    const before = foldText(characters.slice(Math.max(0, offset - 60), offset).join(''));
    const whole = before + foldText(characters.slice(offset, offset + 60).join(''));
    const isKnown = excused.some((words) => {
      const at = words === '' ? -1 : whole.indexOf(words);
      return at >= 0 && at <= before.length && at + words.length > before.length;
    });
    if (isKnown) return [];
    return [
      {
        code: 'marks-unbalanced',
        file,
        line: lineAt(blocks, offset),
        message: `“${around}”里的 ${mark} 没有另一半`,
      },
    ];
  });
}

function checkTitle({ data, file, lineOf }: ArticleEntry): Finding[] {
  return (['title', 'subtitle', 'kicker', 'titleNote', 'authorNote', 'editorNote'] as const).flatMap((key) =>
    findUnbalancedMarks(data?.[key] ?? '').map(({ mark }): Finding => ({
      code: 'marks-unbalanced',
      file,
      line: lineOf([key]),
      message: `${key} “${data?.[key] ?? ''}”里的 ${mark} 没有另一半`,
    })),
  );
}

function lineAt(blocks: readonly TextBlock[], offset: number): number {
  let rest = offset;
  for (const block of blocks) {
    const length = [...blockText(block)].length;
    if (rest <= length) return block.line;
    rest -= length + 1;
  }
  return blocks.at(-1)?.line ?? 1;
}
