import type { IssueFolder } from '../corpus/model.ts';
import { foldText } from '../text/width.ts';

/** Characters to either side in which the words of a correction are looked for. */
const REACH = 60;

/**
 * Whether a place of an article stands as printed: an editor has looked and written a correction of kind 存疑 whose words
 * cover it. The place is given by the text before it and the text from it on.
 */
export function excusedPlaces(
  { corrections }: Pick<IssueFolder, 'corrections'>,
  article: string,
): (before: string, after: string) => boolean {
  const queries = (corrections?.data ?? [])
    .filter((correction) => correction.kind === 'query' && correction.article === article)
    .map(({ source = '' }) => foldText(source))
    .filter((words) => words !== '');
  if (queries.length === 0) return () => false;
  return (before, after) => {
    const front = foldText([...before.slice(-2 * REACH)].slice(-REACH).join(''));
    const whole = front + foldText([...after.slice(0, 2 * REACH)].slice(0, REACH).join(''));
    return queries.some((words) => {
      const at = whole.indexOf(words);
      return at >= 0 && at <= front.length && at + words.length > front.length;
    });
  };
}
