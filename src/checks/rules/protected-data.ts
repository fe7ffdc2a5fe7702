import { blockText } from '../../document/text-blocks.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { findPersonalNumbers } from '../../text/personal-numbers.ts';
import { lineInBlock } from '../line-in-block.ts';
import type { Surroundings } from '../surroundings.ts';
import { tellFaults } from '../tell-faults.ts';

/** What must not be given away: papers with a 密级, and numbers by which one person can be found. */
export function checkProtectedData({ articles }: IssueFolder, { audience }: Surroundings): Finding[] {
  return articles.flatMap((article) => {
    const isPublic = (article.data?.audience ?? audience) === 'public';
    return [...checkSecrecy(article), ...checkNumbers(article, isPublic)];
  });
}

function checkSecrecy({ data, file, lineOf }: ArticleEntry): Finding[] {
  const secrecy = data?.notice?.secrecy;
  if (secrecy === undefined) return [];
  const line = lineOf(['notice', 'secrecy']);
  return [{ code: 'secrecy-mark', file, line, message: `这一篇标有密级“${secrecy}”` }];
}

function checkNumbers({ body, file }: ArticleEntry, isPublic: boolean): Finding[] {
  return (body?.blocks ?? []).flatMap((block) =>
    tellFaults(findPersonalNumbers(blockText(block)), ({ kind, text, index }) => [
      {
        code: isPublic ? 'personal-number-public' : 'personal-number',
        file,
        line: lineInBlock(block, index),
        message: `正文里有像${kind}的“${text}”`,
      },
    ]),
  );
}
