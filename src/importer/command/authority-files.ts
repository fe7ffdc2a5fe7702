import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Whole } from '../../corpus/model.ts';
import { listAnsweredNames, type Answers } from '../answer/answers.ts';
import type { LogEntry } from '../document.ts';
import { RefusalError } from '../refusal.ts';

/** Authority files to be made: path below `content/` → text. */
export type AuthorityFiles = Map<string, string>;

/**
 * Lists the authority files that answers ask for.
 * @throws RefusalError for an id that no file has, or that belongs to another.
 */
export function listAuthorityFiles(
  answers: Answers,
  log: readonly LogEntry[],
  { people, organizations, site }: Pick<Whole, 'people' | 'organizations' | 'site'>,
): AuthorityFiles {
  const files: AuthorityFiles = new Map();
  const kinds = site?.data?.organizationKinds ?? [];
  for (const { about, answer } of listAnsweredNames(log, answers)) {
    const isPerson = answer.code === 'unknown-person';
    const room = isPerson ? 'people' : 'organizations';
    const { id, make, kind } =
      typeof answer.value === 'string'
        ? { id: answer.value, make: false, kind: undefined }
        : { id: answer.value.id, make: true, kind: answer.value.kind };
    const refuse = (message: string) => new RefusalError(`答复 ${answer.key}：${message}`);
    const known = (isPerson ? people : organizations).find((one) => one.id === id);
    if (known) {
      if (make && known.data?.name !== about.name)
        throw refuse(
          `content/${room}/${id}.yaml 已经是“${known.data?.name ?? ''}”的档案，请给“${about.name}”另取编号。`,
        );
      continue;
    }
    if (!make)
      throw refuse(
        `没有 content/${room}/${id}.yaml。要新建就写成 { id: ${id}, new: true${isPerson ? '' : `, kind: ${kinds.at(-1) ?? '类别'}`} }。`,
      );
    if (!isPerson && (kind === undefined || (kinds.length > 0 && !kinds.includes(kind))))
      throw refuse(`新建组织要写 kind，只能是 ${kinds.join('、')}。`);
    files.set(
      `${room}/${id}.yaml`,
      stringify(isPerson ? { name: about.name, posts: [] } : { name: about.name, kind }),
    );
  }
  return files;
}

/** Writes authority files and gives the way back; a file that came to be meanwhile is never overwritten. */
export function writeAuthorityFiles(files: AuthorityFiles, content: string): () => void {
  const written: string[] = [];
  const undo = () => written.forEach((path) => rmSync(path, { force: true }));
  try {
    for (const [name, text] of files) {
      const path = join(content, name);
      if (existsSync(path)) throw new RefusalError(`content/${name} 刚被别人写下，请再运行一次。`);
      writeFileSync(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}
