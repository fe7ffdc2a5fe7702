import { describe, expect, test } from 'vitest';
import { relateStyles, toRelative } from '../../../src/build/relative-links.ts';
import { relatePage } from '../../../src/build/relative-page.ts';

const UP = '../../';

describe('a rooted address is put below the root of the site', () => {
  test.each([
    ['of a link', '<a href="/series/">刊期</a>', '<a href="../../series/">刊期</a>'],
    ['of the home page', '<a href="/">首页</a>', '<a href="../../">首页</a>'],
    [
      'with a query',
      '<a href="/search/?q=%E5%B7%A5&amp;view=list">',
      '<a href="../../search/?q=%E5%B7%A5&amp;view=list">',
    ],
    ['with an anchor', '<a class="x" href="/a/b/#p12">', '<a class="x" href="../../a/b/#p12">'],
    ['in Chinese', '<a href="/刊期/二/">', '<a href="../../刊期/二/">'],
    ['in single quotes', "<a title='a > b' href='/a/'>", "<a title='a > b' href='../../a/'>"],
    ['without quotes', '<a href=/a/ class=x>', '<a href=../../a/ class=x>'],
    ['without quotes at the end', '<a href=/a/>甲</a>', '<a href=../../a/>甲</a>'],
    ['in capitals, with blanks', '<A HREF = "/a/">', '<A HREF = "../../a/">'],
    ['over lines', '<a\n  href="/a/"\n  title="/b/"\n>', '<a\n  href="../../a/"\n  title="/b/"\n>'],
    ['behind white space', '<a href=" /a/">', '<a href=" ../../a/">'],
    ['written as an entity', '<a href="&#47;a/">', '<a href="../../a/">'],
    ['written as another', '<a href="&#x2F;a/">', '<a href="../../a/">'],
    ['of a script', '<script src="/a.js"></script>', '<script src="../../a.js"></script>'],
    [
      'of a form',
      '<form action="/search/"><button formaction="/b/">',
      '<form action="../../search/"><button formaction="../../b/">',
    ],
    ['of a picture', '<img src="/a.png" alt="/a.png">', '<img src="../../a.png" alt="/a.png">'],
    [
      'of a picture of several sizes',
      '<img srcset="/a.png 1x, https://b.cn/c.png 2x,/d,e.png 3x">',
      '<img srcset="../../a.png 1x, https://b.cn/c.png 2x,../../d,e.png 3x">',
    ],
    [
      'of a picture of two sizes without words',
      '<source srcset="/a.png, /b.png">',
      '<source srcset="../../a.png, ../../b.png">',
    ],
    [
      'beside bytes',
      '<img srcset="data:image/png;base64,/9j/4 1x, /b.png 2x">',
      '<img srcset="data:image/png;base64,/9j/4 1x, ../../b.png 2x">',
    ],
    [
      'of what is fetched ahead',
      '<link rel="preload" imagesrcset="/a.png 1x">',
      '<link rel="preload" imagesrcset="../../a.png 1x">',
    ],
    ['of a film', '<video poster="/a.png" src="/a.mp4">', '<video poster="../../a.png" src="../../a.mp4">'],
    ['of a quotation', '<blockquote cite="/a/">', '<blockquote cite="../../a/">'],
    ['of an object', '<object data="/a.pdf">', '<object data="../../a.pdf">'],
    [
      'of a drawing',
      '<svg><use xlink:href="/a.svg#b"/></svg>',
      '<svg><use xlink:href="../../a.svg#b"/></svg>',
    ],
    [
      'of a refresh',
      '<meta http-equiv="refresh" content="0; url=/a/b/">',
      '<meta http-equiv="refresh" content="0; url=../../a/b/">',
    ],
    [
      'of a refresh in other words',
      `<meta content="5;URL='/a/'" http-equiv=Refresh>`,
      `<meta content="5;URL='../../a/'" http-equiv=Refresh>`,
    ],
    ['of a style', '<p style="background: url(/a.png)">', '<p style="background: url(../../a.png)">'],
    [
      'of a style sheet in the page',
      '<style>a{background:url("/a.png")}</style>',
      '<style>a{background:url("../../a.png")}</style>',
    ],
    [
      'that scripts read',
      '<html data-root="/"><script data-to="/b/#p1">',
      '<html data-root="../../"><script data-to="../../b/#p1">',
    ],
    [
      'of linked data',
      '<script type="application/ld+json">{"@id":"/a/","name":"\\"url\\":\\"/b/\\""}</script>',
      '<script type="application/ld+json">{"@id":"../../a/","name":"\\"url\\":\\"/b/\\""}</script>',
    ],
    [
      'inside noscript and template',
      '<noscript><a href="/a/"></noscript><template><a href="/b/"></template>',
      '<noscript><a href="../../a/"></noscript><template><a href="../../b/"></template>',
    ],
    ['behind an attribute without a value', '<a download href="/a.txt">', '<a download href="../../a.txt">'],
    ['behind an empty comment', '<!--><a href="/a/">', '<!--><a href="../../a/">'],
    ['behind a sign that is no tag', '1 < 2 <a href="/a/">', '1 < 2 <a href="../../a/">'],
    [
      'behind a script that names its own end',
      '<script>"<\\/script>"</script><a href="/a/">',
      '<script>"<\\/script>"</script><a href="../../a/">',
    ],
  ])('%s', (_, html, moved) => {
    expect(toRelative(html, UP)).toBe(moved);
  });
});

describe('what is no rooted address of the site stays as it is', () => {
  test.each([
    ['another host', '<a href="//b.cn/a/"><a href="https://b.cn/a/"><a href="/\\b.cn/">'],
    ['another host behind entities', '<a href="&#47;&#47;b.cn/"><a href="/&#x5c;b.cn/">'],
    ['an anchor, a query, nothing', '<a href="#main"><a href="?q=/a/"><a href=""><a href>'],
    ['a relative address', '<a href="a/"><a href="./a/"><a href="../a/">'],
    ['post and bytes', '<a href="mailto:a@b.cn"><img src="data:image/png;base64,/9j/">'],
    ['text', '<p>见 href="/series/"，或 src=/a.js</p>'],
    ['text with its marks as entities', '<p>&lt;a href="/series/"&gt;</p>'],
    ['a comment', '<!-- <a href="/series/"> -->'],
    ['a comment that is not closed', '<!-- <a href="/series/">'],
    ['a script', '<script>const a = \'<a href="/series/">\'; fetch("/a/")</script>'],
    ['a title', '<title><a href="/series/"></title>'],
    ['a box of text', '<textarea><a href="/series/"></textarea>'],
    ['another attribute', '<p title="/a/" data-x="/a/" aria-label="/" class="/a/" value="/a/">'],
    ['what stands inside a value', '<p title=\'<a href="/a/">\'>'],
    ['a description', '<meta name="description" content="0; url=/a/"><meta name="x" content="/a/">'],
    ['a closing tag and a declaration', '<!doctype html></a href="/a/"><?xml href="/a/"?>'],
    ['a comment of a style sheet', '<style>/* url(/a.png) */ b{}</style>'],
    ['a tag that is not closed', '<a title="'],
    ['a tag that ends with the page', '<a href'],
  ])('%s', (_, html) => {
    expect(toRelative(html, UP)).toBe(html);
  });
});

test('below the root of a server nothing changes, below a path of it that stands first', () => {
  const html = '<html data-root="/"><a href="/series/"><a href="//b.cn/">';
  expect(toRelative(html, '/')).toBe(html);
  expect(toRelative(html, '/文献/x/')).toBe(
    '<html data-root="/文献/x/"><a href="/文献/x/series/"><a href="//b.cn/">',
  );
});

test.each([
  ['a{background:url(/_astro/a.woff2)}', 'a{background:url(../_astro/a.woff2)}'],
  ["a{background:url( '/a.png' )}", "a{background:url( '../a.png' )}"],
  ['@import "/a.css";@import url(/b.css);', '@import "../a.css";@import url(../b.css);'],
  ['a{background:url(//b.cn/a.png),url(data:a/b),url(a.png),url(#a)}', undefined],
  ['a{content:"/a/"}/* url(/a.png) */', undefined],
])('in a style sheet %s', (css, moved = css) => {
  expect(relateStyles(css, '../')).toBe(moved);
});

test('a page of many tags is read in a time that grows as it does', () => {
  const cells = (count: number) =>
    '<td data-x="y" class="z"><a href="/a/">甲</a></td><!-- /b/ -->'.repeat(count);
  const timeOf = (count: number) => {
    const html = cells(count);
    const started = performance.now();
    expect(toRelative(html, UP)).toHaveLength(html.length + count * (UP.length - 1));
    return performance.now() - started;
  };
  timeOf(2000);
  expect(timeOf(64_000)).toBeLessThan(100 * Math.max(1, timeOf(2000)));
});

describe('a page on its way out', () => {
  const page = (type = 'text/html') =>
    new Response('<a href="/series/">', { status: 200, headers: { 'content-type': type } });

  test.each([
    ['/', '/', './series/'],
    ['/series/', '/', '../series/'],
    ['/qinghai-gongyun/2023-no2/03/', '/', '../../../series/'],
    ['/qinghai-gongyun/2023-no2/03/', '/archive/', '../../../series/'],
    ['/404/', '/', '/series/'],
    ['/404/', '/archive/', '/archive/series/'],
    ['/404', '/archive/', '/archive/series/'],
    ['/404-notes/', '/archive/', '../series/'],
  ])('%s of a site at %s leads to %s', async (path, base, href) => {
    const related = await relatePage(page(), path, base);
    expect(await related.text()).toBe(`<a href="${href}">`);
    expect([related.status, related.headers.get('content-type')]).toEqual([200, 'text/html']);
  });

  test('keeps its bytes where it is no page', async () => {
    const file = page('application/xml');
    expect(await relatePage(file, '/feed.xml', '/')).toBe(file);
  });
});
