import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault } from '../corpus/disk-fault.ts';

/** Has whatever a command did not foresee told in words; how it came about is written down for those who mend it. */
export function catchFaults(): void {
  process.once('uncaughtException', (error) => {
    process.stderr.write(describeFault(error, process.cwd()));
    process.exit(1);
  });
}

/** What an editor is told of an error: of the disk what hinders it, of every other where its report lies. */
export function describeFault(error: unknown, project: string): string {
  const fault = diskFault(error);
  if (fault) return `${fault.cause}。没有做完，原来的照旧。${fault.cure}，再运行一次。\n`;
  const report = join(project, '.cache/last-error.txt');
  const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `程序出了没有料到的错（${words}）。没有做完，已经写好的照旧。${keepReport(report, error) ? `请把 ${report} 这个文件交给维护的人。` : ''}\n`;
}

function keepReport(file: string, error: unknown): boolean {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(
      file,
      `${process.argv.slice(1).join(' ')}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return true;
  } catch {
    return false;
  }
}
