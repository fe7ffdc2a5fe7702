import type { Finding } from '../findings/catalogue.ts';
import type { ContentFile } from './files.ts';

/** A message about a file that has no place where it lies. */
export function unknownFile({ path }: Pick<ContentFile, 'path'>): Finding {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { code: 'file-unknown', file: path, line: 1, message: `这里不该有“${name}”` };
}
