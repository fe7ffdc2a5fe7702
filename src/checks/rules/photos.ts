import type { Finding } from '../../findings/catalogue.ts';
import type { IssueFolder, Whole } from '../../corpus/model.ts';

/** A picture that front matter names lies below public/. */
export function checkPhotos(
  { articles }: IssueFolder,
  { publicNames }: Pick<Whole, 'publicNames'>,
): Finding[] {
  return articles.flatMap((article) =>
    (article.data?.photos ?? []).flatMap(({ file: picture }, index): Finding[] => {
      if (picture === undefined || publicNames.has(picture.replace(/^\//u, ''))) return [];
      const line = article.lineOf(['photos', index, 'file']);
      return [{ code: 'file-missing', file: article.file, line, message: `public 里没有图片“${picture}”` }];
    }),
  );
}
