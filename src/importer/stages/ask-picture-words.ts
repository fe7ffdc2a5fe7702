import type { ArticleDraft, Doubt, ImportDocument } from '../document.ts';

/** Asks for the words that pictures lack: a caption, and what they show for those who cannot see them. */
export function askPictureWords(document: ImportDocument): ImportDocument {
  const { pictures = [] } = document;
  const lineOf = (file: string | undefined) => pictures.find((picture) => picture.file === file)?.line ?? 1;
  const doubts = document.articles.flatMap((article) =>
    ASKED.flatMap(({ isWanting, words }): Doubt[] => {
      const files = photosOf(article)
        .filter(isWanting)
        .flatMap(({ file }) => file ?? []);
      if (files.length === 0) return [];
      const message = `《${article.data.title ?? article.slug}》的图片 ${files.join('、')} ${words}`;
      return [{ kind: 'doubt', code: 'picture', line: lineOf(files[0]), message, fields: ['photos'] }];
    }),
  );
  return { ...document, log: [...document.log, ...doubts] };
}

type Photo = NonNullable<ArticleDraft['data']['photos']>[number];

const ASKED: readonly { isWanting: (photo: Photo) => boolean; words: string }[] = [
  {
    isWanting: ({ caption, alt }) => caption === undefined && alt === undefined,
    words: '没有说明文字：印有说明的写 caption，没有的看图写一句 alt（替代文字）',
  },
  {
    isWanting: ({ caption, alt }) => caption !== undefined && alt === undefined,
    words: '没有替代文字，读屏时读图片说明：画面里有说明没讲到的，请写 alt',
  },
];

function photosOf({ data }: ArticleDraft): readonly Photo[] {
  return data.photos ?? [];
}
