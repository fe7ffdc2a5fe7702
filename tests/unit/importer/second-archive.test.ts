import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { importSource } from '../../../src/importer/import-source.ts';
import { authorityOf } from '../../../src/importer/read/authority.ts';

const SECOND = resolve(import.meta.dirname, '../../fixtures/second-archive');
const authority = authorityOf(openCorpus(SECOND, { cache: false }).whole);
const read = (issue: string, file: string) =>
  readFileSync(join(SECOND, 'content/issues', issue, file), 'utf8');

/** A draft as the importer leaves it where the title says nothing of the kind. */
const withoutKind = (text: string) => text.replace(/^kind: .*\n/mu, '');

test.each([
  ['kexie-tongxun/2023-no3', '01.mdx', (text: string) => text],
  ['kexie-tongxun/2023-no3', '02.mdx', withoutKind],
  ['kexie-tongxun/2023-no3', '03.mdx', (text: string) => text],
  ['kexie-tongxun/2023-no3', 'issue.yaml', (text: string) => text],
  ['chuan-ke-xie-fa/2023-no12', 'index.mdx', withoutKind],
  ['chuan-ke-xie-fa/2023-no12', 'issue.yaml', (text: string) => text],
])('the source of %s gives its %s, with kinds of its own archive', async (issue, file, draft) => {
  const { files } = await importSource(Buffer.from(read(issue, 'source.txt')), 'source.txt', authority);
  expect(files.get(file)).toBe(draft(read(issue, file)));
});

test('a kind the archive does not have is not proposed but asked for', async () => {
  const source = Buffer.from(read('chuan-ke-xie-fa/2023-no12', 'source.txt'));
  const { document } = await importSource(source, 'source.txt', authority);
  expect(document.log.map(({ message }) => message)).toEqual([
    '“川江省科学技术协会关于举办夜间自然观察活动的通知”的文种看不出来，请照 content/site.yaml 的 kinds 写 kind',
  ]);
});
