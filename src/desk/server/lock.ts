import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Door } from './guard.ts';

/** Header in which one desk asks another whether it is there. */
export const TOKEN_HEADER = 'x-desk-token';

/**
 * Takes the one place of a desk on a folder, or gives the door of the desk that has it. The place of one that was killed
 * is taken over: its port refuses, or answers without knowing its token.
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
    const found = readText(file);
    const holder = readDoor(found);
    if (holder && (await answers(holder))) return holder;
    // One that is just being written is not read whole.
    if (!holder) await new Promise((done) => setTimeout(done, MOMENT));
    // Another desk may have taken the place meanwhile: what goes is what nobody answered for.
    if (readText(file) === found) rmSync(file, { force: true });
  }
}

/** How long the writing of a lock may take. */
const MOMENT = 100;

/** The door of the desk that has the place. */
export async function findHolder(file: string): Promise<Door | undefined> {
  const holder = readDoor(readText(file));
  return holder && (await answers(holder)) ? holder : undefined;
}

/** Gives the place back, where it is still this desk's. */
export function leaveLock(file: string, door: Door): void {
  if (readDoor(readText(file))?.token === door.token) rmSync(file, { force: true });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function readDoor(text: string | undefined): Door | undefined {
  try {
    const { port, token } = JSON.parse(text ?? '') as Partial<Door>;
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : undefined;
  } catch {
    return undefined;
  }
}

/** False only where it is certain that no desk is there; one that is at work may be slow to answer. */
async function answers({ port, token }: Door): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/api/ping`, {
      headers: { [TOKEN_HEADER]: token },
      signal: AbortSignal.timeout(2000),
    });
    return ok;
  } catch (error) {
    return !isNobody(error);
  }
}

/** Refused or cut off, or an answer that is none of HTTP; a port no system has is nobody's either. */
function isNobody(error: unknown): boolean {
  const { cause, message = '' } = error as { cause?: { code?: string; message?: string }; message?: string };
  return (
    /^(?:ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET|HPE_.*)$/u.test(cause?.code ?? '') ||
    /bad port|Failed to parse URL/u.test(`${message} ${cause?.message ?? ''}`)
  );
}
