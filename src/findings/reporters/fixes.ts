import type { Finding } from '../catalogue.ts';

/** A file and its lines with what was done to each. */
interface MendedFile {
  file: string;
  lines: readonly { line: number; does: readonly string[] }[];
}

/** What was mended, or would be, file by file and line by line, the words before and after; then what was left and why. */
export function printFixes(
  { files, refused }: { files: readonly MendedFile[]; refused: readonly Finding[] },
  isDryRun: boolean,
): string {
  const count = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    ...files.flatMap(({ file, lines }) => [
      `${isDryRun ? '可以改' : '改了'}  ${file}`,
      ...lines.flatMap(({ line, does }) => does.map((words) => `  第 ${line} 行：${words}`)),
      '',
    ]),
    ...refused.flatMap(({ file, line, code, message }) => [
      `没有改  ${file}:${line}  ${code}`,
      `  ${message}；改了会带来别的消息，请自己看。`,
      '',
    ]),
    count === 0
      ? '没有能自动改的。'
      : isDryRun
        ? `能改 ${files.length} 个文件 ${count} 行；去掉 --dry-run 就改。`
        : `改了 ${files.length} 个文件 ${count} 行。`,
    '',
  ].join('\n');
}
