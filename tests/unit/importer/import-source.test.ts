import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importSource } from '../../../src/importer/import-source.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { authorityOf } from '../../../src/importer/read/authority.ts';
import { articleSchema } from '../../../src/schema/article.ts';
import { issueSchema } from '../../../src/schema/issue.ts';
import { present } from '../../present.ts';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const authority = authorityOf(openCorpus(join(CONTENT, '..'), { cache: false }).whole);
const nobody = { personId: () => undefined, organizationId: () => undefined };

const importText = (text: string) => importSource(Buffer.from(text), '原稿.txt', nobody);
const frontMatter = (file: string): unknown =>
  parse(present(present(/^---\n([\s\S]*?)\n---\n/.exec(file))[1]));

describe.each([
  ['neibu-tongbao/2020-no16', 2, 0],
  ['qinghai-gongyun/2023-no2', 35, 35],
  ['qinghai-gongyun/2017-no9-10', 56, 53],
  ['qing-zong-fa/2022-no11', 1, 0],
  ['zhanban/2018-xining', 1, 0],
])('%s', async (issue, articles, entries) => {
  const bytes = readFileSync(join(CONTENT, 'issues', issue, 'source.txt'));
  const { files, document } = await importSource(bytes, 'source.txt', authority);
  const bodies = [...files].filter(([name]) => name.endsWith('.mdx'));

  test('gives every article and every contents entry', () => {
    expect(document.articles).toHaveLength(articles);
    expect(document.contents).toHaveLength(entries);
    expect(bodies).toHaveLength(articles);
  });

  test('loses no word of the source', () => {
    expect(document.log.filter(({ message }) => message.startsWith('没有归入'))).toEqual([]);
    expect(files.get('source.txt')).toBe(bytes.toString('utf8'));
  });

  test('writes articles that compile and fit the schema', async () => {
    for (const [name, text] of bodies) {
      expect(articleSchema.safeParse(frontMatter(text)).error?.issues, name).toBeUndefined();
      const plugins = [remarkFrontmatter, [remarkGfm, { singleTilde: false }], remarkCjkFriendly] as const;
      await expect(compile(text, { remarkPlugins: [...plugins] as never }), name).resolves.toBeDefined();
    }
  });

  test('writes an issue.yaml that fits the schema, but for what a sheet does not say', () => {
    const problems = issueSchema
      .safeParse(parse(present(files.get('issue.yaml'))))
      .error?.issues.map(({ path }) => path.join('.'));
    expect(problems ?? []).toEqual(issue.startsWith('zhanban') ? ['year'] : []);
  });
});

test('words that find no place are named with their line', async () => {
  const { document } = await importText(
    '目录\n\n要闻\n\n工会开展春节送温暖活动\t3\n找不到正文的一篇\t5\n\n工会开展春节送温暖活动\n\n春节前，工会走访了职工。\n',
  );
  expect(document.log).toContainEqual({
    kind: 'doubt',
    code: 'leftover',
    line: 6,
    message: '没有归入任何草稿，请人工安放：找不到正文的一篇 5',
  });
});

test('a person without an authority file gets an id to be confirmed', async () => {
  const { files, document } = await importText(
    '目录\n\n要闻\n\n谈谈基层工会 / 欧阳修远\t3\n\n谈谈基层工会\n\n欧阳修远\n\n基层工会是工会的根基。\n',
  );
  expect(frontMatter(present(files.get('01.mdx')))).toMatchObject({
    authors: [{ person: 'ouyang-xiuyuan', name: '欧阳修远' }],
  });
  expect(document.log.some(({ message }) => message.includes('人物“欧阳修远”没有档案'))).toBe(true);
});
