import type { Document } from 'yaml';
import { editSoundYaml } from '../corpus/edit-yaml.ts';
import type { Draft } from './draft.ts';
import { MoveRefused } from './move-refused.ts';

/** Changes some places of a YAML file of the content as it will be; every other line stays. */
export function editFile(draft: Draft, file: string, change: (document: Document) => void): void {
  const edited = editSoundYaml(draft.read(file) ?? '', change);
  if (edited === undefined) throw new MoveRefused(`${file} 有写法错误，请先改好再移。`);
  draft.write(file, edited);
}
