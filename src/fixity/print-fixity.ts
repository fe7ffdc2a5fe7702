import { isIntact, type FixityReport } from './verify-files.ts';

/** Tells what came of a verification, in Chinese: each file with what is wrong of it. */
export function printFixity(report: FixityReport): string {
  const { listed, changed, missing, added, unread } = report;
  if (isIntact(report)) return `核对了 ${listed} 个文件，与清单一致。\n`;
  return [
    `核对了 ${listed} 个文件，与清单不一致：`,
    ...printGroup('内容变了', changed),
    ...printGroup('缺少', missing),
    ...printGroup('清单里没有', added),
    ...printGroup(
      '读不到',
      unread.map(({ path, words }) => `${path}（${words}）`),
    ),
    '',
  ].join('\n');
}

function printGroup(name: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const rest = paths.length > LINES ? [`  ……另有 ${paths.length - LINES} 个`] : [];
  return [`${name} ${paths.length} 个：`, ...paths.slice(0, LINES).map((path) => `  ${path}`), ...rest];
}

/** Lines of one group that a person still reads. */
const LINES = 40;
