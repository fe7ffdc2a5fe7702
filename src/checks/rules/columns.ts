import type { Issue } from '../codes.ts';
import type { Content, IssueFolder } from '../content.ts';

/** Every column that contents print has its authority file; without one it has no page. */
export function checkColumns(content: Content): Issue[] {
  const known = new Set(
    content.columns.flatMap(({ data }) =>
      data ? [data.name, ...(data.formerNames ?? [])].map((name) => `${data.series} ${name}`) : [],
    ),
  );
  return content.folders.flatMap((folder) => checkFolder(folder, known));
}

function checkFolder({ series, issue }: IssueFolder, known: ReadonlySet<string>): Issue[] {
  if (!issue?.data) return [];
  const { file, data, lineOf } = issue;
  return data.contents.flatMap(({ column }, place): Issue[] => {
    if (column === undefined || known.has(`${series} ${column}`)) return [];
    const line = lineOf(['contents', place, 'column']);
    return [{ code: 'column-file-missing', file, line, message: `栏目“${column}”没有档案` }];
  });
}
