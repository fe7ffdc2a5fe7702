import { expect, test } from 'vitest';
import { editTexts } from '../../bench/edit-article.ts';

const mdx = (body: string) => `---\ntitle: 职工书屋添了三百多册\n---\n\n${body}\n`;

test('an edit puts the same words into an article and its source', () => {
  const body = '职工书屋里新添了三百多册图书，下了班的工友们常常一坐就是一个晚上。';
  const edited = editTexts(mdx(body), `标题\n\n${body}`);
  expect(edited.words).toBe('职工书屋里某甲某乙新添了三百');
  expect(edited.mdx).toBe(mdx(`职工书屋里某甲某乙新添了三百${body.slice(10)}`));
  expect(edited.source).toBe(`标题\n\n职工书屋里某甲某乙新添了三百${body.slice(10)}`);
});

test('an edit leaves alone what stands in front matter, twice, or otherwise in the source', () => {
  const twice = '全省各级工会组织都要，';
  const edited = editTexts(
    mdx(`${twice}${twice}下了班的工友们常常一，窗外的月光淡淡地洒下`),
    `${twice}\n下了班的工友门常常一\n窗外的月光淡淡地洒下`,
  );
  expect(edited.words).toBe('窗外的月光某甲某乙淡淡地洒下');
});

test('an article without words of its own is refused', () => {
  expect(() => editTexts(mdx('好。'), '好。')).toThrow('the article has no words of its own to change');
});
