import type { Finding } from '../catalogue.ts';

/** A file and its lines before and after. */
interface MendedFile {
  file: string;
  lines: readonly { line: number; before: string; after: string }[];
}

/** What was mended, or would be, file by file with each line before and after; then what was left and why. */
export function printFixes(
  { files, refused }: { files: readonly MendedFile[]; refused: readonly Finding[] },
  isDryRun: boolean,
): string {
  const count = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    ...files.flatMap(({ file, lines }) => [
      `${isDryRun ? '可以改' : '改了'}  ${file}`,
      ...lines.flatMap(printLine),
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

/** How much of a long line is shown on each side of what differs. */
const BESIDE = 10;

function printLine({ line, before, after }: MendedFile['lines'][number]): string[] {
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const show = (characters: readonly string[]) => {
    const [from, to] = [
      Math.max(0, start - BESIDE),
      Math.min(characters.length, characters.length - end + BESIDE),
    ];
    return `${from > 0 ? '…' : ''}${characters.slice(from, to).join('')}${to < characters.length ? '…' : ''}`;
  };
  return [`  第 ${line} 行`, `  - ${show(old)}`, `  + ${show(now)}`];
}
