import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../../src/publish/policy.ts';
import { attributes, pages, read } from './built-site.ts';
import { present } from '../present.ts';

/** The policy as it stands in the head of a page, before whatever could load anything. */
const STATED = /^<!doctype html><html[^>]*>\s*<head><meta charset="utf-8">(<meta http-equiv[^>]*>)/iu;

describe('every page of the site', () => {
  test('states the policy first of all', () => {
    expect(pages.length).toBeGreaterThan(200);
    const without = pages.filter((page) => {
      const [, element] = STATED.exec(read(page)) ?? [];
      return element === undefined || attributes(element, 'content')[0] !== metaPolicy;
    });
    expect(without).toEqual([]);
  });

  test('sends nobody its address', () => {
    const without = pages.filter(
      (page) => !read(page).includes('<meta name="referrer" content="no-referrer">'),
    );
    expect(without).toEqual([]);
  });

  test('holds no script, style or handler of its own', () => {
    const inline = pages.flatMap((page) => {
      const html = read(page);
      const scripts = [...html.matchAll(/<script\b([^>]*)>/gu)].map(([, written]) => present(written));
      return [
        ...scripts.filter((written) => !/\ssrc=|type="application\/ld\+json"/u.test(written)),
        ...(/<style\b|<[^>]*\s(?:style|on[a-z]+)=/u.exec(html) ?? []),
      ].map((found) => `${page}: ${found}`);
    });
    expect(inline).toEqual([]);
  });
});
