import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the W3C's checker may stand: named by hand, Debian's package. */
const JARS = [process.env.EPUBCHECK_JAR, '/usr/share/java/epubcheck.jar'];

/** The command that runs epubcheck on this machine, or undefined. */
export function findEpubcheck(): [program: string, ...options: string[]] | undefined {
  const jar = JARS.find((place) => place !== undefined && existsSync(place));
  if (jar !== undefined && runs('java', '-version')) return ['java', '-jar', jar];
  // Debian's `/usr/bin/epubcheck` is the jar itself and does not start on every kernel; elsewhere it is a program.
  return jar === undefined && runs('epubcheck', '--version') ? ['epubcheck'] : undefined;
}

/** What epubcheck finds wrong with a book, a line each; warnings count. Empty where it passes. */
export function checkEpub(file: string): string[] {
  const [program, ...options] = findEpubcheck() ?? [];
  if (program === undefined) {
    throw new Error('No epubcheck on this machine: run `npm test`, which installs it, or set EPUBCHECK_JAR.');
  }
  const { status, stdout, stderr } = spawnSync(program, [...options, '--failonwarnings', file], {
    encoding: 'utf8',
  });
  const found = `${stdout}${stderr}`.split('\n').filter((line) => /^(FATAL|ERROR|WARNING)\b/.test(line));
  return status === 0 || found.length > 0 ? found : [`epubcheck ended with ${status}: ${stderr}`];
}

function runs(program: string, option: string): boolean {
  return spawnSync(program, [option], { stdio: 'ignore' }).status === 0;
}
