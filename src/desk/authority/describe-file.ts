import type { Whole } from '../../corpus/model.ts';
import type { Room } from '../../corpus/schemas.ts';
import { labelOf } from '../routes/list-routes.ts';

/** A file of the content in words, and the view of the page that shows it. */
export interface DescribedFile {
  label: string;
  href: string;
}

/** Says what a file is to a person: `青海工运 2023年第2期　某人的讲话`. */
export function describeFile(whole: Whole, file: string): DescribedFile {
  const [, room = '', series = '', issue = '', name = ''] = file.split('/');
  if (room === 'issues') {
    const folder = whole.folders.find(({ id }) => id === `${series}/${issue}`);
    const periodical = whole.series.find(({ id }) => id === series)?.data?.name ?? series;
    const place = `${periodical} ${folder ? labelOf(folder) : issue}`;
    const article = folder?.articles.find((one) => one.file === file);
    return article
      ? {
          label: `${place}　${article.data?.title ?? name}`,
          href: `#/form/article/${series}/${issue}/${article.id}`,
        }
      : { label: `${place}　本期字段`, href: `#/form/issue/${series}/${issue}` };
  }
  const id = series.replace(/\.yaml$/u, '');
  const entry = (whole[room as Room] as { id: string; data?: { name: string } | undefined }[]).find(
    (one) => one.id === id,
  );
  return { label: entry?.data?.name ?? id, href: `#/names/${room}/${id}` };
}
