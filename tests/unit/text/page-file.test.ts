import { expect, test } from 'vitest';
import { pageFile } from '../../../src/text/page-file.ts';

test.each([
  ['/', '/index.html'],
  ['./', './index.html'],
  ['.', './index.html'],
  ['..', '../index.html'],
  ['../..', '../../index.html'],
  ['../years/', '../years/index.html'],
  ['../years/#y1950', '../years/index.html#y1950'],
  ['../search/?q=a/b/', '../search/index.html?q=a/b/'],
  ['./?q=1#p2', './index.html?q=1#p2'],
  ['?q=1', 'index.html?q=1'],
  ['a/..', 'a/../index.html'],
  ['a/.../', 'a/.../index.html'],
])('%s is %s', (address, file) => expect(pageFile(address)).toBe(file));

test.each([
  '',
  '#p12',
  'a.txt',
  '../a/b.epub',
  'a/b',
  'x..',
  'https://wenxian.example.cn/',
  'HTTPS://a/',
  '//host/',
  'mailto:a@example.cn',
  'tel:110',
  'urn:uuid:1/',
])('%s stays', (address) => expect(pageFile(address)).toBe(address));
