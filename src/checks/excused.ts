import type { IssueFolder } from '../corpus/model.ts';
import { foldText } from '../text/width.ts';

/**
 * Whether words of an article stand as printed: an editor has looked and written a correction of kind 存疑 round them.
 * `around` are the words found with what stands beside them.
 */
export function excusedWords(
  { corrections }: Pick<IssueFolder, 'corrections'>,
  article: string,
): (found: string, around: string) => boolean {
  const queries = (corrections?.data ?? [])
    .filter((correction) => correction.kind === 'query' && correction.article === article)
    .map(({ source = '' }) => foldText(source));
  return (found, around) => {
    const [word, context] = [foldText(found), foldText(around)];
    return queries.some(
      (words) => words.includes(word) && (context.includes(words) || words.includes(context)),
    );
  };
}
