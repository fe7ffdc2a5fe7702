import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/model.ts';
import { pictureKey } from '../archive/page-keys.ts';
import { isBeside } from '../print/photos.ts';

/** A picture that stands beside articles of an issue, and where it lies. */
export interface IssuePicture {
  series: string;
  issue: string;
  name: string;
  path: string;
  /** Of its file, for those who keep what was built. */
  key: string;
}

/** The pictures that the articles of this archive name and no others: what an audience may not see has none. */
export function listPictures({ issues }: Pick<Archive, 'issues'>, project: string): IssuePicture[] {
  return issues.flatMap(({ id, articles }) => {
    const [series = '', issue = ''] = id.split('/');
    const files = articles.flatMap(({ data }) => (data.photos ?? []).flatMap(({ file }) => file ?? []));
    return [...new Set(files.filter(isBeside))].flatMap((name) => {
      const path = join(project, 'content/issues', series, issue, name);
      // The checks stop a build where one is missing; `dev` goes on.
      const file = statSync(path, { throwIfNoEntry: false });
      return file ? [{ series, issue, name, path, key: pictureKey(path, file) }] : [];
    });
  });
}
