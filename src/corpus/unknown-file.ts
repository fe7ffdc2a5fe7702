import type { Finding } from '../findings/catalogue.ts';
import type { ContentFile } from './files.ts';

const PICTURE_NAME =
  '图片的文件名只能用小写字母、数字和连字符，例如 photo-1.jpg；改名以后，文章里也照新名字写。';

/** A message about a file that has no place where it lies. */
export function unknownFile({ path }: Pick<ContentFile, 'path'>): Finding {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:jpe?g|png|gif|webp)$/iu.test(name) && path.startsWith('content/issues/'))
    return {
      code: 'file-name',
      file: path,
      line: 1,
      message: `“${name}”不能作图片的文件名`,
      cure: PICTURE_NAME,
    };
  return { code: 'file-unknown', file: path, line: 1, message: `这里不该有“${name}”` };
}
