import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../corpus/write-whole.ts';

const editorsSchema = z.array(z.string());

/** Names of those who work here, the last one first; of this machine alone. */
export function readEditors(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    return editorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/** Remembers who worked last. */
export function rememberEditor(file: string, name: string): void {
  const names = [name, ...readEditors(file).filter((other) => other !== name)].slice(0, 20);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify(names));
}
