import type { Issue } from '../codes.ts';
import type { Content } from '../content.ts';

/** Every issue folder has its issue.yaml, its source.txt and at least one article, and belongs to a known series. */
export function checkFolders(content: Content): Issue[] {
  const issues: Issue[] = [];
  const series = new Set(content.series.map(({ id }) => id));
  for (const folder of content.folders) {
    const miss = (name: string, what: string) =>
      issues.push({ code: 'file-missing', file: `${folder.folder}/${name}`, line: 1, message: what });
    if (!folder.issue) miss('issue.yaml', '这一期没有 issue.yaml（刊期、目录、版权页）');
    if (!folder.source) miss('source.txt', '这一期没有 source.txt，无从核对文字');
    if (folder.articles.length === 0) miss('01.mdx', '这一期还没有文章（.mdx）');
    if (!series.has(folder.series)) {
      issues.push({
        code: 'series-unknown',
        file: folder.folder,
        line: 1,
        message: `文件夹“${folder.series}”在 content/series 里没有同名的 .yaml`,
      });
    }
  }
  for (const column of content.columns) {
    if (!column.data || series.has(column.data.series)) continue;
    issues.push({
      code: 'series-unknown',
      file: column.file,
      line: column.lineOf(['series']),
      message: `series 写的“${column.data.series}”在 content/series 里没有`,
    });
  }
  return issues;
}
