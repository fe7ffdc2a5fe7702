import type { ImportDocument } from '../document.ts';

/** Reads a source of no known form as one item: its first line is the title, and a person sees to the rest. */
export function readSheet(document: ImportDocument): ImportDocument {
  const [title, ...blocks] = document.blocks;
  if (!title) return document;
  return {
    ...document,
    issue: { ...document.issue, contentsSupplied: true },
    articles: [
      {
        slug: 'index',
        entry: { title: title.text, line: title.line },
        blocks,
        data: { title: title.text.replace(/^#+ /, ''), kind: '展板' },
        body: [],
      },
    ],
    log: [
      ...document.log,
      {
        kind: 'doubt',
        code: 'form',
        line: title.line,
        message: '来源没有目录、期号或发文字号，按单篇导入；年份、日期和栏次顺序请人工核定',
      },
    ],
  };
}
