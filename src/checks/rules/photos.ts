import { findPicture, isBeside, picturesOfBody, plainName } from '../../corpus/named-pictures.ts';
import type { PictureFile } from '../../corpus/picture-files.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { FORMATS } from '../../pictures/format.ts';
import type { Surroundings } from '../surroundings.ts';

/** A picture that an article names, in its front matter or its text, is there as the page will ask for it; one beside it is named by an article. */
export function checkPhotos(folder: IssueFolder, { publicPictures }: Surroundings): Finding[] {
  const places = { beside: folder.pictures, inPublic: publicPictures };
  const named = folder.articles.flatMap(namedIn);
  const used = new Set(named.flatMap(({ name }) => findPicture(name, places)?.path ?? []));
  // An article that breaks its schema or does not parse names nothing yet.
  const isRead = folder.articles.every(({ data, body }) => data && body);
  const idle = isRead ? [...folder.pictures.values()].filter(({ path }) => !used.has(path)) : [];
  return [
    ...named.flatMap(({ name, file, line }): Finding[] => {
      const picture = findPicture(name, places);
      if (!picture)
        return [{ code: 'file-missing', file, line, message: tellMissing(name, folder, publicPictures) }];
      const fault = findFault(picture);
      return fault === undefined ? [] : [{ code: 'picture-broken', file, line, message: fault }];
    }),
    ...idle.map(({ path }): Finding => ({
      code: 'file-unknown',
      file: path,
      line: 1,
      message: `没有文章用到图片“${nameOf(path)}”：写进 photos 的 file 或正文，或移走`,
    })),
  ];
}

function namedIn({ file, data, body, lineOf }: ArticleEntry): { name: string; file: string; line: number }[] {
  const inData = (data?.photos ?? []).flatMap(({ file: name }, index) =>
    name === undefined ? [] : [{ name, file, line: lineOf(['photos', index, 'file']) }],
  );
  const inBody = body ? picturesOfBody(body.document) : [];
  return [...inData, ...inBody.map(({ file: name, line }) => ({ name, file, line }))];
}

/** Where it was looked for; and the name it has there, where only capitals differ. */
function tellMissing(
  name: string,
  { pictures }: IssueFolder,
  publicPictures: Surroundings['publicPictures'],
): string {
  const [place, there] = isBeside(name) ? ['这一期的文件夹里', pictures] : ['public 里', publicPictures];
  const like = [...there.keys()].find((one) => one.toLowerCase() === plainName(name).toLowerCase());
  return `${place}没有图片“${name}”${like === undefined ? '' : `，有“${like}”：大小写也要一样`}`;
}

/** A file that is no picture, or whose ending names another format: servers and reading programs go by it. */
function findFault({ path, head }: PictureFile): string | undefined {
  const name = nameOf(path);
  if (!head) return `“${name}”打不开：不是 JPEG、PNG、GIF、WebP 图片，或者坏了`;
  const { name: format, endings } = FORMATS[head.format];
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return endings.includes(ending) ? undefined : `“${name}”其实是 ${format} 图片`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
