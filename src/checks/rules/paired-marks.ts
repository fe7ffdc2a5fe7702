import { blockText, type TextBlock } from '../../document/text-blocks.ts';
import { findUnbalancedMarks } from '../../text/characters.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { excusedPlaces } from '../excused.ts';
import { tellFaults } from '../tell-faults.ts';

/** “ ” ‘ ’ 《 》 （ ） and their like have their partners, within each article and within each field. */
export function checkPairedMarks(folder: IssueFolder): Finding[] {
  return folder.articles.flatMap((article) => [
    ...checkBody(article, excusedPlaces(folder, article.id)),
    ...checkTitle(article),
  ]);
}

function checkBody({ body, file }: ArticleEntry, isExcused: ReturnType<typeof excusedPlaces>): Finding[] {
  const blocks = body?.blocks ?? [];
  const text = blocks.map(blockText).join('\n');
  const characters = [...text];
  return tellFaults(findUnbalancedMarks(text), ({ mark, offset }) => {
    const around = characters
      .slice(Math.max(0, offset - 10), offset + 12)
      .join('')
      .replaceAll('\n', ' ');
    if (isExcused(characters.slice(0, offset).join(''), characters.slice(offset).join(''))) return [];
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
    tellFaults(findUnbalancedMarks(data?.[key] ?? ''), ({ mark }) => [
      {
        code: 'marks-unbalanced',
        file,
        line: lineOf([key]),
        message: `${key} “${data?.[key] ?? ''}”里的 ${mark} 没有另一半`,
      },
    ]),
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
