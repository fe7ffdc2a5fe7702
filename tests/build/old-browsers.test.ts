import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listScriptGaps } from './support/script-features.ts';
import { listStyleGaps } from './support/style-features.ts';

const site = inject('site');

/** What one of the oldest browsers may lack, by the reason that it does no harm there. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  'the fallback stands in `@supports not`, and old browsers pass over the rule': [
    '@container',
    'property container',
    'property container-type',
    'container: inline-size',
    'container-type: inline-size',
    'container-type: normal',
  ],
  'finer setting of type: the lines break a little differently': [
    'property hanging-punctuation',
    'hanging-punctuation: allow-end',
    'property text-autospace',
    'text-autospace: normal',
    'property text-spacing-trim',
    'text-spacing-trim: space-first',
    'text-spacing-trim: trim-start',
    'property text-wrap',
    'text-wrap: balance',
    'text-wrap: pretty',
    'text-wrap: wrap',
    'property text-decoration-thickness',
    'property text-underline-offset',
    'text-decoration: dotted',
    'property tab-size',
    'property text-justify',
    'text-justify: inter-character',
  ],
  'what is printed breaks at other lines': [
    '@page',
    'property page',
    'property size',
    'property orphans',
    'property widows',
    'break-after: avoid',
    'break-before: avoid',
    'property print-color-adjust',
    'print-color-adjust: exact',
  ],
  'controls and bars look as the browser has them': [
    'property accent-color',
    'property appearance',
    'property color-scheme',
    'color-scheme: dark',
    'color-scheme: light',
    'property scrollbar-color',
    'property resize',
    'resize: both',
    'resize: vertical',
    'selector ::file-selector-button',
    'selector ::backdrop',
    'property -webkit-tap-highlight-color',
    'property text-size-adjust',
    'cursor: pointer',
    'property user-select',
    'user-select: all',
    'font-family: ui-monospace',
  ],
  'jumps do not glide, and end at the edge of the window': [
    'property scroll-behavior',
    'scroll-behavior: smooth',
    'property scroll-margin-block-start',
    'property scroll-padding-block-start',
  ],
  'the browser shows its own ring': ['selector :focus-visible'],
  'the script marks the words by elements where there are no highlights': ['selector ::highlight'],
  'rules of their own that only set what is finer still, dropped as a whole': [
    'selector :has',
    'selector :is',
    'selector :where',
    'selector ::details-content',
    'selector ::selection',
    'content-visibility: visible',
    'property content-visibility',
    '@property',
  ],
  'all lines of a long list are laid out at once, which takes them longer': [
    'content-visibility: auto',
    'property contain-intrinsic-size',
  ],
  'in a grid these are older than in a flex row': ['align-self: end', 'align-self: start'],
  'a fold in vertical type that does not stick': ['property inset-block-start'],
};

/** The same of the scripts. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'in /old-browsers.js, which they fetch': [
    '.at',
    '.findLast',
    '.findLastIndex',
    '.toReversed',
    '.toSorted',
    '.toWellFormed',
  ],
  'asked for first, with another way where it is missing': [
    '.adoptedStyleSheets',
    '.replaceSync',
    'CSS.highlights',
    'Highlight',
    'DecompressionStream',
    '.pipeThrough',
    '.showModal',
    '.ariaCurrent',
    'Intl.Segmenter',
    '.segment',
    '.trustedTypes',
    '.createPolicy',
    '.storage',
    '.estimate',
    '.quota',
    '.usage',
    '.share',
    'ClipboardItem',
    'Error.captureStackTrace',
  ],
  'set on a style, where an unknown name does nothing': ['.insetBlockStart', '.insetInlineStart'],
  'names of our own data': [
    '.address',
    '.day',
    '.draw',
    '.first',
    '.handle',
    '.last',
    '.level',
    '.lines',
    '.or',
    '.path',
    '.phrase',
    '.query',
    '.removed',
    '.since',
    '.take',
    '.to',
  ],
};

test('style sheets use nothing that Chromium 86, Firefox 78 or Safari 14 lack, but what is named here', () => {
  expect(gapsOf('.css', listStyleGaps)).toEqual(namesOf(STYLES));
});

test('scripts neither', () => {
  expect(gapsOf('.js', listScriptGaps)).toEqual(namesOf(SCRIPTS));
});

test.each([
  ['.a { inset: 0 }', 'property inset'],
  ['@media (width >= 40em) { .a { color: red } }', '@media range'],
  ['@layer a { .a { color: red } }', '@layer'],
  ['.a { inline-size: 10dvh; color: color-mix(in srgb, red, blue) }', 'color-mix()'],
])('a gap of a style sheet is seen: %s', (css, gap) => {
  expect([...listStyleGaps(css).keys()]).toContain(gap);
});

test.each([
  ['class A { #b() {} }', 'private method'],
  ['let a; a ??= 1;', '??='],
  ['/(?<=年)月/u.test(b)', 'regular expression (?<='],
  ['RegExp("(?<!a)b", "u")', 'regular expression (?<='],
  ['list.toSorted()', '.toSorted'],
  ['Object.groupBy(list, by)', 'Object.groupBy'],
  ['structuredClone(list)', 'structuredClone'],
])('a gap of a script is seen: %s', (script, gap) => {
  expect([...listScriptGaps(script).keys()]).toContain(gap);
});

const namesOf = (reasons: Readonly<Record<string, readonly string[]>>) =>
  Object.values(reasons).flat().sort();

/** What lies in the site, but what is made for old browsers alone. */
function gapsOf(ending: string, list: (text: string) => Map<string, string>): string[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith(ending) && path !== 'old-browsers.js',
  );
  return [
    ...new Set(files.flatMap((path) => [...list(readFileSync(join(site, path), 'utf8')).keys()])),
  ].sort();
}
