import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArticleDraft } from '../../../src/importer/document.ts';
import { writeDrafts } from '../../../src/importer/write/files.ts';

const draft = (slug: string, entry?: ArticleDraft['entry']): ArticleDraft => ({
  slug,
  ...(entry && { entry }),
  blocks: [],
  data: { title: `第${slug}篇`, kind: '新闻' },
  body: [{ type: 'paragraph', text: '正文。', line: 1 }],
});
const entry = (title: string, rest: object = {}) => ({ title, line: 1, ...rest });

function issueYaml(articles: ArticleDraft[], contents = [entry('目录')]): Record<string, unknown> {
  const files = writeDrafts({
    form: 'journal',
    blocks: [],
    contents,
    issue: { year: 2017 },
    articles,
    log: [],
  });
  return parse(files.get('issue.yaml') ?? '') as Record<string, unknown>;
}

describe('the issue.yaml of an import', () => {
  test('says nothing of unlisted items where the contents list all', () => {
    expect(issueYaml([draft('01', entry('一'))])).toEqual({
      year: 2017,
      numbers: [],
      contents: [{ entries: [{ title: '一', article: '01' }] }],
    });
  });

  test('names unlisted items with their place and what they follow', () => {
    const articles = [draft('cover'), draft('01', entry('一')), draft('02'), draft('back-cover')];
    expect(issueYaml(articles).unlisted).toEqual([
      { article: 'cover', placement: '封面' },
      { article: '02', placement: '正文', after: '01' },
      { article: 'back-cover', placement: '封底', after: '01' },
    ]);
  });

  test('names a single unlisted item too', () => {
    expect(issueYaml([draft('01', entry('一')), draft('02')]).unlisted).toEqual([
      { article: '02', placement: '正文', after: '01' },
    ]);
  });

  test('keeps the articles of a column together, with author, page and group where printed', () => {
    const articles = [
      draft('01', entry('一', { column: '论坛', author: '李忠', page: 3 })),
      draft('02', entry('二', { column: '短波', group: '西宁' })),
      draft('03', entry('三', { column: '论坛' })),
    ];
    expect(issueYaml(articles).contents).toEqual([
      {
        column: '论坛',
        entries: [
          { title: '一', author: '李忠', page: 3, article: '01' },
          { title: '三', article: '03' },
        ],
      },
      { column: '短波', entries: [{ title: '二', group: '西宁', article: '02' }] },
    ]);
  });

  test('says that its contents were supplied where none are printed', () => {
    expect(issueYaml([draft('01', entry('一'))], []).contentsSupplied).toBe(true);
  });
});
