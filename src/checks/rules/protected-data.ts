import { blockText } from '../../document/text-blocks.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, Whole } from '../../corpus/model.ts';
import { findPersonalNumbers } from '../../text/personal-numbers.ts';
import { lineInBlock } from '../line-in-block.ts';

/** What must not be given away: papers with a 密级, and numbers by which one person can be found. */
export function checkProtectedData({ folders, series }: Whole): Finding[] {
  const audiences = new Map(series.map(({ id, data }) => [id, data?.audience]));
  return folders.flatMap((folder) =>
    folder.articles.flatMap((article) => {
      const audience = article.data?.audience ?? audiences.get(folder.series) ?? 'internal';
      return [...checkSecrecy(article), ...checkNumbers(article, audience === 'public')];
    }),
  );
}

function checkSecrecy({ data, file, lineOf }: ArticleEntry): Finding[] {
  const secrecy = data?.notice?.secrecy;
  if (secrecy === undefined) return [];
  const line = lineOf(['notice', 'secrecy']);
  return [{ code: 'secrecy-mark', file, line, message: `这一篇标有密级“${secrecy}”` }];
}

function checkNumbers({ body, file }: ArticleEntry, isPublic: boolean): Finding[] {
  return (body?.blocks ?? []).flatMap((block) =>
    findPersonalNumbers(blockText(block)).map(({ kind, text, index }): Finding => ({
      code: isPublic ? 'personal-number-public' : 'personal-number',
      file,
      line: lineInBlock(block, index),
      message: `正文里有像${kind}的“${text}”`,
    })),
  );
}
