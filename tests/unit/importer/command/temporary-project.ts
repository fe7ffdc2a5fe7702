import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ask } from '../../../../src/importer/command/ask.ts';
import { CancelledError } from '../../../../src/importer/command/ask.ts';
import { runImport, type ImportIo } from '../../../../src/importer/command/run-import.ts';

const CONTENT = resolve(import.meta.dirname, '../../../../content');

/** A project with series, people and bodies, and no issue, in a folder of its own. */
export interface TemporaryProject {
  folder: string;
  /** Writes a source beside the content and gives its path. */
  source: (name: string, text: string | Uint8Array) => string;
  run: (words: string[], io?: Partial<ImportIo>) => Promise<{ code: number; out: string; err: string }>;
  /** Every file of the issues and the authority files, with its text. */
  issues: () => Record<string, string>;
  read: (path: string) => string;
  remove: () => void;
}

/** Makes such a project. */
export function makeProject(): TemporaryProject {
  const folder = mkdtempSync(join(tmpdir(), '导入 '));
  const content = join(folder, 'content');
  for (const name of ['site.yaml', 'series', 'people', 'organizations'])
    cpSync(join(CONTENT, name), join(content, name), { recursive: true });
  mkdirSync(join(content, 'issues'));
  return {
    folder,
    source(name, text) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    async run(words, io = {}) {
      const said = { out: '', err: '' };
      const code = await runImport([...words, '--content', content], {
        env: {},
        out: (line) => (said.out += `${line}\n`),
        err: { write: (text) => (said.err += text) },
        originals: { folder: undefined, limit: { bytes: 1000, words: '1 KB' } },
        ...io,
      });
      return { code, ...said };
    },
    issues: () => readAll(join(content, 'issues')),
    read: (path) => readFileSync(join(content, path), 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function readAll(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

/** Answers by the words of the question, in order; the first that is in the question counts. Nothing left: Ctrl-C. */
export function scriptAsk(answers: readonly [question: string, answer: string][]): Ask & { asked: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  const next = (question: string): string => {
    asked.push(question);
    const at = left.findIndex(([words]) => question.includes(words));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) throw new CancelledError('已停止');
    return found[1];
  };
  return {
    asked,
    files: () => Promise.resolve([next('文件')]),
    say: (text) => void asked.push(text),
    choose: async (question, options) => {
      const answer = await Promise.resolve(next(question));
      if (!options.some(({ value }) => value === answer))
        throw new Error(`${answer} is none of ${options.map(({ value }) => value).join()}`);
      return answer;
    },
    write: async (question, { initial, check }) => {
      const answer = await Promise.resolve(next(question));
      const text = answer === '=' ? (initial ?? '') : answer;
      const fault = text === '' ? undefined : check?.(text);
      if (fault !== undefined) throw new Error(fault);
      return text;
    },
  };
}
