import { expect, test } from 'vitest';
import { markdownProcessor } from '../../../src/markdown/processor.ts';

const renderer = await markdownProcessor().createRenderer({} as never);
const render = async (markdown: string) => (await renderer.render(markdown)).code;

test.each([
  ['**一要学习。**理论', '<p id="p1"><strong>一要学习。</strong>理论</p>'],
  ['2017~2025年，30~70岁', '<p id="p1">2017~2025年，30~70岁</p>'],
  ['他说："好"……', '<p id="p1">他说："好"……</p>'],
  ['“三减三健”——预防', '<p id="p1">“三减三健”——预防</p>'],
  ['- 一要学习；\n- 二要落实。', /<li>\n<p id="p1">一要学习；<\/p>\n<\/li>/],
])('%s', async (markdown, html) => {
  expect(await render(markdown)).toMatch(html);
});

test('footnotes speak Chinese', async () => {
  const html = await render('见原件[^1]。\n\n[^1]: 第16期。\n');
  expect(html).toContain('id="footnote-label">注释</h2>');
  expect(html).toContain('aria-label="回到正文"');
  expect(html).not.toMatch(/[A-Z][a-z]+ ?[a-z]*</);
});
