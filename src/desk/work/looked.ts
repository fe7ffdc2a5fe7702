import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../corpus/digest.ts';
import { writeWhole } from '../../corpus/write-whole.ts';

const lookedSchema = z.array(z.string());

/**
 * What a person has looked at and found right, by file and words. It lies in `.cache/desk/` and not in the content: a
 * journal has hundreds of joins, and the state of the article is what says that somebody has read it.
 */
export interface Looked {
  list(file: string): string[];
  set(file: string, key: string, isLooked: boolean): void;
}

/** Opens what was looked at, below a folder. */
export function openLooked(folder: string): Looked {
  const pathOf = (file: string) => join(folder, `${digestOf(file)}.json`);
  const list = (file: string) => {
    const path = pathOf(file);
    if (!existsSync(path)) return [];
    try {
      return lookedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return [];
    }
  };
  return {
    list,
    set(file, key, isLooked) {
      const others = list(file).filter((other) => other !== key);
      mkdirSync(folder, { recursive: true });
      writeWhole(pathOf(file), JSON.stringify(isLooked ? [...others, key] : others));
    },
  };
}
