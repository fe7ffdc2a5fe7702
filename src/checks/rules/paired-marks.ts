import { blockText } from '../../markdown/text.ts';
import { findUnbalancedMarks } from '../../text/characters.ts';
import { foldText } from '../../text/width.ts';
import type { Issue } from '../codes.ts';
import type { ArticleEntry, Content } from '../content.ts';

/** “ ” ‘ ’ 《 》 （ ） and their like have their partners, within each article and within each field. */
export function checkPairedMarks(content: Content): Issue[] {
  return content.folders.flatMap((folder) => {
    const asPrinted = (folder.corrections?.data ?? []).filter(({ kind }) => kind === 'query');
    return folder.articles.flatMap((article) => {
      const excused = asPrinted
        .filter((correction) => correction.article === article.id)
        .map((correction) => foldText(correction.source ?? ''));
      return [...checkBody(article, excused), ...checkTitle(article)];
    });
  });
}

function checkBody({ body, file }: ArticleEntry, excused: readonly string[]): Issue[] {
  const text = (body?.blocks ?? []).map(blockText).join('\n');
  const characters = [...text];
  return findUnbalancedMarks(text).flatMap(({ mark, offset }): Issue[] => {
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
        line: lineAt(body!.blocks, offset),
        message: `“${around}”里的 ${mark} 没有另一半`,
      },
    ];
  });
}

function checkTitle({ data, file, lineOf }: ArticleEntry): Issue[] {
  return (['title', 'subtitle', 'kicker', 'titleNote', 'authorNote', 'editorNote'] as const).flatMap((key) =>
    findUnbalancedMarks(data?.[key] ?? '').map(({ mark }): Issue => ({
      code: 'marks-unbalanced',
      file,
      line: lineOf([key]),
      message: `${key} “${data?.[key] ?? ''}”里的 ${mark} 没有另一半`,
    })),
  );
}

function lineAt(blocks: NonNullable<ArticleEntry['body']>['blocks'], offset: number): number {
  let rest = offset;
  for (const block of blocks) {
    const length = [...blockText(block)].length;
    if (rest <= length) return block.line;
    rest -= length + 1;
  }
  return blocks.at(-1)?.line ?? 1;
}
