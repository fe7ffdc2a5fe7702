import type { IssueFolder, Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';

/** Every issue folder has its issue.yaml, its source.txt and at least one article, and belongs to a known series. */
export function checkFolders({ folders, columns, ...whole }: Whole): Finding[] {
  const series = new Set(whole.series.map(({ id }) => id));
  const ofFolders = folders.flatMap((folder) => [
    ...missingFiles(folder),
    ...(series.has(folder.series) ? [] : [unknownSeries(folder)]),
  ]);
  const ofColumns = columns.flatMap(({ data, file, lineOf }): Finding[] => {
    if (!data || series.has(data.series)) return [];
    const message = `series 写的“${data.series}”在 content/series 里没有`;
    return [{ code: 'series-unknown', file, line: lineOf(['series']), message }];
  });
  return [...ofFolders, ...ofColumns];
}

function missingFiles({ folder, issue, source, articles }: IssueFolder): Finding[] {
  const wanted = [
    { is: issue !== undefined, name: 'issue.yaml', message: '这一期没有 issue.yaml（刊期、目录、版权页）' },
    { is: source !== undefined, name: 'source.txt', message: '这一期没有 source.txt，无从核对文字' },
    { is: articles.length > 0, name: '01.mdx', message: '这一期还没有文章（.mdx）' },
  ];
  return wanted
    .filter(({ is }) => !is)
    .map(({ name, message }) => ({ code: 'file-missing', file: `${folder}/${name}`, line: 1, message }));
}

function unknownSeries({ folder, series }: IssueFolder): Finding {
  const message = `文件夹“${series}”在 content/series 里没有同名的 .yaml`;
  return { code: 'series-unknown', file: folder, line: 1, message };
}
