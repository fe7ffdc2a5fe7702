import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How long to wait before looking again whether the other build is done. */
const WAIT = 500;

/**
 * Holds the one place of a build in a folder; a second build waits for it, having said so. The place of a build that
 * was killed is taken over. Gives what lets go of it.
 * @throws what the disk says where it is full or cannot be written.
 */
export async function holdBuild(
  file: string,
  say: (words: string) => void,
  wait = '另一次构建正在进行，等它结束后接着做……',
): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let said = false; !take(file);) {
    if (!said) say(wait);
    said = true;
    await new Promise((done) => setTimeout(done, WAIT));
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  return () => {
    process.removeListener('exit', letGo);
    letGo();
  };
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // A full disk takes the name and not the number: that is nobody's place, and waiting would never end.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      rmSync(file, { force: true });
      throw error;
    }
    if (isFresh(file) || isRunning(readHolder(file))) return false;
    rmSync(file, { force: true });
    return false;
  }
}

/** A file just made is empty for a moment: no number in it is then no proof of a killed build. */
function isFresh(file: string): boolean {
  try {
    const { size, mtimeMs } = statSync(file);
    return size === 0 && Date.now() - mtimeMs < 10 * WAIT;
  } catch {
    return false;
  }
}

function readHolder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
