import { describe, expect, test } from 'vitest';
import {
  isOwnPage,
  isWorthKeeping,
  kindOfPath,
  titleOf,
  type AnswerFacts,
} from '../../../src/on-device/worth-keeping.ts';
import { pathBelow } from '../../../src/on-device/worker/path-below.ts';

const GOOD: AnswerFacts = {
  status: 200,
  type: 'basic',
  redirected: false,
  contentType: 'text/html; charset=utf-8',
};

test.each([
  ['', 'page'],
  ['people/', 'page'],
  ['_astro/a.js', 'script'],
  ['_astro/a.css', 'style'],
  ['qinghai-gongyun/2023-no2/pictures/a.jpeg', 'picture'],
  ['people', undefined],
  ['qinghai-gongyun/series.epub', undefined],
  ['data/articles.json', undefined],
  ['search/data/catalogue.gz', undefined],
  ['offline/index.json', undefined],
  ['offline-worker.js', undefined],
])('“%s” is kept as read as %s', (path, kind) => {
  expect(kindOfPath(path)).toBe(kind);
});

describe('an answer is kept', () => {
  test.each([
    ['a page', 'people/', {}, true],
    ['a script', '_astro/a.js', { contentType: 'text/javascript; charset=utf-8' }, true],
    ['trouble of the server', 'people/', { status: 503 }, false],
    ['no page', 'people/', { status: 404 }, false],
    ['part of one', 'people/', { status: 206 }, false],
    ['a redirect that was followed to a login', 'people/', { redirected: true }, false],
    ['a redirect that was not', 'people/', { status: 0, type: 'opaqueredirect' }, false],
    ['one of another host', 'people/', { type: 'cors' }, false],
    ['the page of a login in the place of a script', '_astro/a.js', {}, false],
    ['what is not kept as read', 'data/articles.json', { contentType: 'application/json' }, false],
  ] as const)('%s', (_, path, facts, isKept) => {
    expect(isWorthKeeping(path, { ...GOOD, ...facts })).toBe(isKept);
  });
});

test('a page of the site is told from that of a login by what it says first', () => {
  expect(isOwnPage('<!DOCTYPE html><html lang="zh-CN" data-root="../"> <head>')).toBe(true);
  expect(isOwnPage('<!doctype html><html lang="zh-CN"><head><title>登录</title>')).toBe(false);
  expect(isOwnPage('<p>data-root="../"</p>')).toBe(false);
});

test('the title of a page is read without the name of the site', () => {
  expect(titleOf('<title>甲&amp;乙 — 二 — 文献库</title>')).toBe('甲&乙 — 二');
  expect(titleOf('<title>文献库</title>')).toBe('文献库');
  expect(titleOf('<p></p>')).toBe('');
});

test.each([
  ['http://a.test/x/y/a/?q=1#p2', 'a/'],
  ['http://a.test/x/y/a/index.html', 'a/'],
  ['http://a.test/x/y/', ''],
  ['http://a.test/x/', undefined],
  ['http://b.test/x/y/', undefined],
])('below its scope %s is %s', (address, path) => {
  expect(pathBelow(address, 'http://a.test/x/y/')).toBe(path);
});
