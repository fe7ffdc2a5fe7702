import type { Finding } from '../../findings/catalogue.ts';
import type { Whole, IssueFolder } from '../../corpus/model.ts';

/** Every column that contents print has its authority file; without one it has no page. */
export function checkColumns(content: Whole): Finding[] {
  const known = new Set(
    content.columns.flatMap(({ data }) =>
      data ? [data.name, ...(data.formerNames ?? [])].map((name) => `${data.series} ${name}`) : [],
    ),
  );
  return content.folders.flatMap((folder) => checkFolder(folder, known));
}

function checkFolder({ series, issue }: IssueFolder, known: ReadonlySet<string>): Finding[] {
  if (!issue?.data) return [];
  const { file, data, lineOf } = issue;
  return data.contents.flatMap(({ column }, place): Finding[] => {
    if (column === undefined || known.has(`${series} ${column}`)) return [];
    const line = lineOf(['contents', place, 'column']);
    return [{ code: 'column-file-missing', file, line, message: `栏目“${column}”没有档案` }];
  });
}
