import { nameDesignation } from '../../text/designation.ts';
import type { Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import { issuesAlike, marksOf } from '../../text/issues-alike.ts';

/** Issues of one series that print the same year and number: mostly a slip of the pen, now and then of the printer. */
export function checkIssuesAlike({ folders }: Whole): Finding[] {
  const known = folders.flatMap(({ id, series, issue }) =>
    issue?.data ? [{ id, series, data: issue.data, file: issue.file, line: issue.lineOf(['numbers']) }] : [],
  );
  return [...Map.groupBy(known, ({ series }) => series).values()].flatMap(issuesAlike).flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => a.id.localeCompare(b.id));
    const { marks, isPrinted } = marksOf(group);
    return others.map(({ id, data, file, line }): Finding => {
      const called = `${data.year}年${nameDesignation(data)}`;
      const told = isPrinted
        ? `标题和引文里分作“${marks.get(first?.id ?? '') ?? ''}”和“${marks.get(id) ?? ''}”`
        : '日期、总期号都分不开，只能用文件夹名来分';
      return { code: 'issue-alike', file, line, message: `${first?.id ?? ''} 也是${called}；${told}` };
    });
  });
}
