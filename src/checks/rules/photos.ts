import type { Issue } from '../codes.ts';
import type { Content } from '../content.ts';

/** A picture that front matter names lies below public/. */
export function checkPhotos(content: Content): Issue[] {
  return content.folders.flatMap(({ articles }) =>
    articles.flatMap((article) =>
      (article.data?.photos ?? []).flatMap(({ file: picture }, index): Issue[] => {
        if (picture === undefined || content.publicNames.has(picture.replace(/^\//u, ''))) return [];
        const line = article.lineOf(['photos', index, 'file']);
        return [{ code: 'file-missing', file: article.file, line, message: `public 里没有图片“${picture}”` }];
      }),
    ),
  );
}
