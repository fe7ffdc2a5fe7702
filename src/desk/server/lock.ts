import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Door } from './guard.ts';

/** Header in which one desk asks another whether it is there. */
export const TOKEN_HEADER = 'x-desk-token';

/**
 * Takes the one place of a desk on a folder, or gives the door of the desk that has it. The place of one that was killed
 * is taken over: nobody answers at its port with its token.
 */
export async function takeLock(file: string, door: Door): Promise<Door | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      // The token opens the desk: nobody else of this machine reads it.
      writeFileSync(file, JSON.stringify(door), { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await findHolder(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/** The door of the desk that has the place and answers. */
export async function findHolder(file: string): Promise<Door | undefined> {
  const holder = readLock(file);
  return holder && (await answers(holder)) ? holder : undefined;
}

/** Gives the place back, where it is still this desk's. */
export function leaveLock(file: string, door: Door): void {
  if (readLock(file)?.token === door.token) rmSync(file, { force: true });
}

function readLock(file: string): Door | undefined {
  try {
    const { port, token } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Door>;
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : undefined;
  } catch {
    return undefined;
  }
}

async function answers({ port, token }: Door): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/api/ping`, {
      headers: { [TOKEN_HEADER]: token },
      signal: AbortSignal.timeout(2000),
    });
    return ok;
  } catch {
    return false;
  }
}
