import { expect, test } from 'vitest';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { readContent } from '../../../src/corpus/files.ts';
import { keepNothing, type Kept } from '../../../src/corpus/kept.ts';
import { readWhole } from '../../../src/corpus/read.ts';
import { present } from '../../present.ts';
import { SOUND } from './edited-content.ts';

/** The sound content with a telephone number in a text, its series meant for some circle. */
function readFor(audience: string) {
  const edit = (path: string, text: string) => {
    if (path.endsWith('series/gongyun.yaml'))
      return text.replace('audience: exchange', `audience: ${audience}`);
    return path.endsWith('03.mdx') ? `${text}\n电话13812345678。\n` : text;
  };
  const files = readContent(SOUND).map(({ path, bytes }) => ({
    path,
    bytes: new TextEncoder().encode(edit(path, new TextDecoder().decode(bytes))),
  }));
  return readWhole(files, new Map()).whole;
}

test('a judgement that was kept is not taken for an issue whose series has another audience', () => {
  const store = new Map<string, unknown>();
  const kept: Kept = {
    ...keepNothing,
    read: (name) => store.get(name),
    write: (name, value) => void store.set(name, value),
  };
  const codes = (audience: string) => {
    const whole = readFor(audience);
    const { rules } = judgeIssue(present(whole.folders[0]), whole, kept);
    return rules['protected-data']?.map(({ code }) => code);
  };
  expect(codes('exchange')).toEqual(['personal-number']);
  expect(codes('public')).toEqual(['personal-number-public']);
  expect(codes('exchange')).toEqual(['personal-number']);
});
