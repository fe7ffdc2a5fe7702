import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install-packages.ts';
import { listFiles } from './list-files.ts';
import type { System } from './systems.ts';
import { writeZip } from './write-zip.ts';

/** What was packed. */
export interface Packed {
  file: string;
  megabytes: number;
  files: number;
}

/** The folder everything lies in once it is unpacked: short, for the paths of Windows end at 260 characters. */
const FOLDER = 'wenxianku';

/**
 * Makes one ZIP that starts the desk on a machine of a system without a network: the project with its content, its
 * packages, and Node.js. Undefined where npm could not fetch what is wanted, which it has then said.
 */
export async function makePackage(
  project: string,
  target: string,
  system: System,
  say: (words: string) => void,
): Promise<Packed | undefined> {
  const work = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    say(`正在下载 ${system.label} 的 Node.js 和程序包……`);
    const installed = installPackages(project, work, system);
    if (!installed) return undefined;
    const files = listFiles(project, installed, system);
    say(`正在压缩 ${files.length} 个文件……`);
    await writeZip(target, FOLDER, files);
    return { file: target, files: files.length, megabytes: Math.round(statSync(target).size / 1024 ** 2) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
