import { describe, expect, test } from 'vitest';
import { metaPolicy, stickPolicy } from '../../../src/publish/policy.ts';
import { listModules, PageError, writePage } from '../../../src/stick/write-page.ts';

const policy = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;
const page = (inside: string) =>
  `<!doctype html><html lang="zh-CN" data-root="../">${policy(metaPolicy)}${inside}`;
const written = (inside: string, script?: string) =>
  writePage(page(inside), script).replace(
    `<!doctype html><html data-edition="stick" lang="zh-CN" data-root="../">${policy(stickPolicy)}`,
    '',
  );

describe('a page of the site on a disk', () => {
  test('says so, keeps where the site begins, and has the policy of the disk', () =>
    expect(written('<p>文</p>')).toBe('<p>文</p>'));

  test('leads to files: links, forms, moved pages', () => {
    expect(written('<a href="../a/#p1">甲</a><form action="../search/"><base href=".">')).toBe(
      '<a href="../a/index.html#p1">甲</a><form action="../search/index.html"><base href="./index.html">',
    );
    expect(written('<meta http-equiv="refresh" content="0; url=../b/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=../b/index.html">',
    );
    expect(written('<script src="../moved.js" data-to="../b/"></script>')).toBe(
      '<script src="../moved.js" data-to="../b/index.html"></script>',
    );
  });

  test('leaves words that look like tags, comments and descriptions as they are', () => {
    const words =
      '<title><a href="../a/"></title><!-- <a href="../a/"> --><meta name="description" content="../"><p>&lt;a href="../"&gt;</p>';
    expect(written(words)).toBe(words);
  });

  test('runs one script where its first module stood', () => {
    const modules =
      '<b></b><script type="module" src="../_astro/a.js"></script><i></i><script type="module" src="../_astro/b.js"></script>';
    expect(listModules(page(modules))).toEqual(['../_astro/a.js', '../_astro/b.js']);
    expect(written(modules, '../_astro/page.js')).toBe(
      '<b></b><script defer src="../_astro/page.js"></script><i></i>',
    );
  });

  test('has no link that a browser follows by itself', () =>
    expect(
      written(
        '<link rel="modulepreload" href="../a.js"><link rel="manifest" href="../m"><link rel="icon" href="../i">',
      ),
    ).toBe('<link rel="icon" href="../i">'));

  test('is refused where it has scripts and no policy of this site', () => {
    const other = `<html>${policy('default-src *')}<script type="module" src="a.js"></script>`;
    expect(() => writePage(other, 'p.js')).toThrow(PageError);
  });
});
