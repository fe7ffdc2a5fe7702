import { expect, test } from 'vitest';
import { listFindings } from '../../../src/checks/check-content.ts';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { readContent } from '../../../src/corpus/files.ts';
import type { Kept } from '../../../src/corpus/kept.ts';
import { readWhole } from '../../../src/corpus/read.ts';
import { PUBLIC_PICTURES, SOUND } from '../checks/edited-content.ts';

const files = readContent(SOUND);

test('what is kept of the articles holds only for the kinds the site names', () => {
  const kept = keepInMemory();
  const check = (change: (yaml: string) => string): string[] => {
    const changed = files.map(({ path, bytes }) =>
      path === 'content/site.yaml'
        ? { path, bytes: new TextEncoder().encode(change(new TextDecoder().decode(bytes))) }
        : { path, bytes },
    );
    const reading = readWhole(changed, PUBLIC_PICTURES, kept);
    const { whole } = reading;
    const judged = whole.folders.map((folder) => [folder, judgeIssue(folder, whole, kept)] as const);
    reading.save();
    return listFindings(whole, judged).map(({ file, code }) => `${file.split('/').at(-1)} ${code}`);
  };
  const withoutNews = (yaml: string) => yaml.replace(/.*name: 新闻.*\n/u, '');

  expect(check((yaml) => yaml)).toEqual([]);
  expect(check(withoutNews)).toContain('01.mdx field-invalid');
  expect(check((yaml) => yaml)).toEqual([]);
});

test('a broken site.yaml is told once, and not in every article too', () => {
  const kept = keepInMemory();
  const broken = files.map(({ path, bytes }) =>
    path === 'content/site.yaml' ? { path, bytes: new TextEncoder().encode('name: [') } : { path, bytes },
  );
  const { whole } = readWhole(broken, PUBLIC_PICTURES, kept);
  const judged = whole.folders.map((folder) => [folder, judgeIssue(folder, whole, kept)] as const);
  expect([...new Set(listFindings(whole, judged).map(({ file }) => file))]).toEqual(['content/site.yaml']);
});

function keepInMemory(): Kept {
  const values = new Map<string, string>();
  return {
    read(name) {
      const value = values.get(name);
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    write: (name, value) => void values.set(name, JSON.stringify(value)),
  };
}
