import { unknownFile } from '../../corpus/unknown-file.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { IssueFolder } from '../../corpus/model.ts';
import type { Surroundings } from '../surroundings.ts';

/** A picture that front matter names lies beside the article, or below public/; one beside it is named by an article. */
export function checkPhotos(folder: IssueFolder, { publicNames }: Surroundings): Finding[] {
  const named = new Set<string>();
  const missing = folder.articles.flatMap((article) =>
    (article.data?.photos ?? []).flatMap(({ file: picture }, index): Finding[] => {
      if (picture === undefined) return [];
      named.add(picture);
      if (folder.pictures.has(picture) || publicNames.has(picture.replace(/^\//u, ''))) return [];
      const line = article.lineOf(['photos', index, 'file']);
      const place = picture.includes('/') ? 'public 里' : '这一期的文件夹里';
      return [{ code: 'file-missing', file: article.file, line, message: `${place}没有图片“${picture}”` }];
    }),
  );
  // An article that breaks its schema names nothing yet.
  const isRead = folder.articles.every(({ data }) => data);
  const idle = isRead ? [...folder.pictures].filter((picture) => !named.has(picture)) : [];
  return [
    ...missing,
    ...idle.map((picture) => ({
      ...unknownFile({ path: `${folder.folder}/${picture}` }),
      message: `没有文章用到图片“${picture}”：写进 photos 的 file，或移走`,
    })),
  ];
}
