import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../corpus/digest.ts';
import { readAnswers, writeAnswers, type Answer, type Answers } from '../answer/answers.ts';

/** The answers of an import as they are given, each on disk at once. */
export interface KeptAnswers {
  file: string;
  readonly answers: Answers;
  add(answer: Answer): void;
  /** Takes back an answer that could not be put in. */
  remove(key: string): void;
  clear(): void;
}

/** Opens the answers given so far to a source, which is known by its text. */
export function openKeptAnswers(folder: string, text: string): KeptAnswers {
  const file = join(folder, `${digestOf(text).slice(0, 12)}.yaml`);
  const answers = new Map(existsSync(file) ? readAnswers(readFileSync(file, 'utf8'), file) : []);
  const save = () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, writeAnswers(answers));
  };
  return {
    file,
    answers,
    add(answer) {
      answers.set(answer.key, answer);
      save();
    },
    remove(key) {
      answers.delete(key);
      save();
    },
    clear() {
      answers.clear();
      rmSync(file, { force: true });
    },
  };
}
