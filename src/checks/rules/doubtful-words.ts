import { blockText } from '../../document/text-blocks.ts';
import type { Finding, FindingCode } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { findMisprints } from '../../text/misprints.ts';
import { excusedPlaces } from '../excused.ts';
import { lineInBlock } from '../line-in-block.ts';
import { quoteAround } from '../quote-around.ts';
import { tellFaults } from '../tell-faults.ts';

/** Words that are likely no words of the original: look-alike characters, a letter among Han, words set twice. */
export function checkDoubtfulWords(folder: IssueFolder): Finding[] {
  return folder.articles.flatMap((article) => {
    const isExcused = excusedPlaces(folder, article.id);
    return textsOf(article).flatMap(({ text, lineAt }) =>
      tellFaults(findDoubtful(text), ({ code, index, message }) =>
        isExcused(text.slice(0, index), text.slice(index))
          ? []
          : [{ code, file: article.file, line: lineAt(index), message }],
      ),
    );
  });
}

interface Doubtful {
  code: FindingCode;
  index: number;
  message: string;
}

const HAN = '[\\p{Script=Han}〇]';
/** One small letter or one of another script between Han: `工l会`. Large ones are common: `A组`, `K歌`. */
const ASTRAY = new RegExp(`(?<=${HAN})(?:[a-df-wyz]|\\p{Script=Greek}|\\p{Script=Cyrillic})(?=${HAN})`, 'gu');
/**
 * The same four or more Han at once again; shorter ones are said so: `一个一个`, `好好学习好好干`. No clause is longer than
 * sixty, and without an end to it the time would grow with the square of a text that has no marks.
 */
const TWICE = new RegExp(`(${HAN}{4,60})\\1`, 'gu');

function findDoubtful(text: string): Doubtful[] {
  const around = (index: number, length: number) => quoteAround(text, index, length);
  return [
    ...findMisprints(text).map(({ wrong, right, index }) => ({
      code: 'look-alike' as const,
      index,
      message: `“${around(index, wrong.length)}”里的“${wrong}”像是“${right}”`,
    })),
    ...[...text.matchAll(ASTRAY)].map(({ 0: found, index }) => ({
      code: 'letter-astray' as const,
      index,
      message: `“${around(index, 1)}”里夹着一个字母 ${found}`,
    })),
    ...[...text.matchAll(TWICE)].map(({ 0: found, 1: words = '', index }) => ({
      code: 'words-twice' as const,
      index,
      message: `“${around(index, found.length)}”里“${words}”连着出现两次`,
    })),
  ];
}

/** The words of an article: its title and the blocks of its body. */
function textsOf({
  data,
  body,
  lineOf,
}: ArticleEntry): { text: string; lineAt: (index: number) => number }[] {
  const heads = (['title', 'subtitle', 'kicker'] as const).flatMap((key) =>
    data?.[key] === undefined ? [] : [{ text: data[key], lineAt: () => lineOf([key]) }],
  );
  const blocks = (body?.blocks ?? []).map((block) => ({
    text: blockText(block),
    lineAt: (index: number) => lineInBlock(block, index),
  }));
  return [...heads, ...blocks];
}
