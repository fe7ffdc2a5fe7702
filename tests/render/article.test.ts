import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/catalogue.ts';
import type { Article } from '../../src/archive/model.ts';
import ArticleEnd from '../../src/components/article/ArticleEnd.astro';
import ArticleHead from '../../src/components/article/ArticleHead.astro';
import CiteBox from '../../src/elements/cite-box/CiteBox.astro';
import Corrections from '../../src/components/article/Corrections.astro';
import NoticeEnd from '../../src/components/article/NoticeEnd.astro';
import NoticeHead from '../../src/components/article/NoticeHead.astro';
import Photos from '../../src/components/article/Photos.astro';
import type { ShownArticleData } from '../../src/corpus/model.ts';
import { smallContent } from '../fixtures/archive/content.ts';
import { renderComponent, textOf } from './html.ts';
import { present } from '../present.ts';

describe('ArticleHead', () => {
  test('keeps the printed lines of a title, and together they read as the title', async () => {
    const article = withData({ title: '正确理解 大力推进', titleLines: ['正确理解', '大力推进'] });
    const html = await renderComponent(ArticleHead, { article });
    expect(/<h1.*<\/h1>/s.exec(html)?.[0].match(/class="block"/g)).toHaveLength(2);
    expect(textOf(html)).toBe('正确理解 大力推进');
  });

  test('sets kicker, subtitle with its dash, note and by-line', async () => {
    const article = withData({
      title: '报告',
      kicker: '凝心聚力',
      subtitle: '在会上',
      titleNote: '（2020年8月13日）',
      authors: [{ person: 'li', name: '李某', post: '主席' }],
    });
    const html = await renderComponent(ArticleHead, { article });
    expect(textOf(html)).toBe('凝心聚力报告——在会上（2020年8月13日）主席李某');
    expect(html).toContain('<a href="/people/li/">李某</a>');
  });

  test('a name without a page of its own is not a link', async () => {
    const article = withData({ title: '报告', authors: [{ person: 'nobody', name: '张某' }] });
    const html = await renderComponent(ArticleHead, { article });
    expect(html).toContain('张某');
    expect(html).not.toContain('<a ');
  });

  test('of a bare article only the title is shown', async () => {
    const html = await renderComponent(ArticleHead, { article: withData({ title: '短讯' }) });
    expect(html.match(/<p/g)).toBeNull();
  });
});

describe('CiteBox', () => {
  test('of an article with page marks has citations for a quotation, its page left open', async () => {
    const article = { ...withData({ title: '发言', pageStart: 3 }), pageMarks: [4, 5] };
    const html = await renderComponent(CiteBox, { article });
    expect(html).toContain('：{page}."');
    expect(html).toContain('第{page}页。"');
    expect(html.match(/data-first-page="3"/g)).toHaveLength(2);
  });

  test('of an article without them has none', async () => {
    const html = await renderComponent(CiteBox, { article: withData({ title: '发言', pageStart: 3 }) });
    expect(html).not.toMatch(/\{page\}|data-quoted|data-first-page/);
  });
});

describe('ArticleEnd', () => {
  test('puts the sign-off in brackets, each body with its link', async () => {
    const article = withData({
      title: '短讯',
      organization: { ids: ['office', 'city'], name: '办公室、市总' },
    });
    const html = await renderComponent(ArticleEnd, { article });
    expect(textOf(html)).toBe('（办公室、市总）');
    expect(html).toContain('<a href="/organizations/city/">市总</a>');
  });

  test.each([
    [{ source: '新华网' }, '（来源：新华网）'],
    [{ reprint: '党史纵横' }, '（摘自《党史纵横》）'],
    [{ authorNote: '作者单位：干校' }, '（作者单位：干校）'],
    [
      { copywriter: { person: 'li', name: '李某' }, photographer: { person: 'wang', name: '王某' } },
      '（文稿：李某　摄影：王某）',
    ],
    [{}, ''],
  ])('%j reads %s', async (data, words) => {
    const article = withData({ title: '短讯', ...data });
    const html = await renderComponent(ArticleEnd, { article });
    expect(textOf(html)).toBe(words);
  });
});

describe('a notice', () => {
  test('has number, title and recipients at its head, copies and printing at its end', async () => {
    const article = withData({
      title: '关于学习的通知',
      notice: {
        number: '青总发〔2022〕11号',
        recipients: '各市（州）总工会',
        copiesTo: '马某主席',
        printedBy: { ids: ['office'], name: '办公室' },
        printedOn: '2022-06-22',
      },
    });
    const head = await renderComponent(NoticeHead, { article });
    const end = await renderComponent(NoticeEnd, { article });
    expect(textOf(head)).toBe('青总发〔2022〕11号关于学习的通知各市（州）总工会：');
    expect(textOf(end)).toBe('抄送：马某主席。办公室2022年6月22日印发');
  });

  test('shows nothing in the place of what the paper lacks', async () => {
    const article = withData({ title: '通知', notice: { number: '青总发〔2022〕11号' } });
    expect(textOf(await renderComponent(NoticeEnd, { article }))).toBe('');
  });
});

test('a correction shows what stood, what stands and why', async () => {
  const html = await renderComponent(Corrections, {
    corrections: [{ kind: 'misread', source: '地区 and 单位', archive: '地区和单位', reason: '识读错误' }],
  });
  expect(textOf(html)).toBe('校勘记在文中标出位置误识地区 and 单位→改作地区和单位识读错误');
});

test('a caption is kept where the picture is lost', async () => {
  const html = await renderComponent(Photos, { photos: [{ caption: '座谈会现场' }] });
  expect(html).not.toContain('<img');
  expect(textOf(html)).toContain('座谈会现场');
});

/** The first article of the small archive with other data. */
function withData(data: Partial<ShownArticleData> & { title: string }): Article {
  const files = smallContent();
  const file = present(files.articles[0]);
  file.data = { kind: '新闻', ...data };
  return present(buildArchive(files).articles.find(({ id }) => id === file.id));
}
