import { compile } from '@mdx-js/mdx';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { writeBody } from '../../../src/importer/write/body.ts';

const reader = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly);

/** Reads MDX back as the site does and gives the text of each block. */
function readBack(mdx: string): string[] {
  return reader.parse(mdx).children.map((node) => toString(node));
}

const HOSTILE = [
  '提高劳动者特别是_{一线劳动者}劳动报酬。',
  '企业<10家，职工>100人，<br>与</p>',
  '14. 维护农民工参与民主管理的权利。',
  '1) 第一条',
  '- 03 习近平总书记关于群团工作',
  '+ 加号开头',
  '* 星号 * 与 _下划_线 与 **未合',
  '# 不是标题',
  '> 不是引文',
  '2017~2025年，30~70岁，~~删~~',
  '[方括号](地址) ![图](a.png) [1]: 注',
  '`代码` 与 ```三连```',
  '{表达式} {{双}} ${a} \\{转义\\}',
  'import x from "y"',
  'export const a = 1',
  '| 表 | 格 |',
  '|---|---|',
  '---',
  '===',
  '&amp; &nbsp; &lt;',
  'https://example.com/a_b_c 与 a@b.com',
  '行尾反斜杠\\',
  '脚注[^1]',
  '<!-- 注释 -->',
  '\u3000\u3000全角空格开头',
  '“网聚职工正能量 争做职工好网民”',
  '😀 𠮷 字',
];

describe('whatever the text holds, the MDX compiles and reads back the same', () => {
  test.each(HOSTILE)('%s', async (text) => {
    const mdx = writeBody([
      { type: 'paragraph', text: '前一段。', line: 1 },
      { type: 'paragraph', text, line: 2 },
      { type: 'heading', depth: 2, text, line: 3 },
      { type: 'signature', lines: [text, '2017年8月21日'], line: 4 },
      { type: 'verse', lines: ['高原红日照征程，', text], line: 5 },
    ]);
    await expect(
      compile(mdx, { remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly] }),
    ).resolves.toBeDefined();
    const plain = text.replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/gu, '$1');
    expect(readBack(mdx)).toEqual([
      '前一段。',
      plain,
      plain,
      `${plain}2017年8月21日`,
      `高原红日照征程，\n${plain}`,
    ]);
    // What MDX would run reads the same as a text and is none.
    expect(mdx).not.toMatch(/^(?:import|export) /mu);
  });

  test('random strings of dangerous characters survive', async () => {
    const alphabet = [...'{}<>_*~[]()#+-.!|`\\&$=:/"\'@^ 工会职1２，。“”《》'];
    let seed = 20231120;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
    for (let round = 0; round < 400; round += 1) {
      const text = `工${Array.from({ length: 1 + (next() % 24) }, () => alphabet[next() % alphabet.length]).join('')}会`;
      const mdx = writeBody([{ type: 'paragraph', text, line: 1 }]);
      await expect(
        compile(mdx, { remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly] }),
        text,
      ).resolves.toBeDefined();
      const bold = text.replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/gu, '$1');
      expect(readBack(mdx), text).toEqual([bold]);
    }
  });
});

describe('bold runs of the source', () => {
  test('stay bold against Chinese punctuation, as printed', () => {
    const mdx = writeBody([
      { type: 'paragraph', text: '**一要继续抓好理论学习。**理论上的清醒是战略定力的不竭源泉。', line: 1 },
    ]);
    expect(mdx).toBe('**一要继续抓好理论学习。**理论上的清醒是战略定力的不竭源泉。\n');
    const [paragraph] = reader.parse(mdx).children;
    expect(paragraph?.type === 'paragraph' && paragraph.children[0]?.type).toBe('strong');
  });
});
