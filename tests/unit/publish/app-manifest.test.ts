import { expect, test } from 'vitest';
import { formatAppManifest } from '../../../src/publish/app-manifest.ts';

test('the manifest of the application names the site by addresses that hold in any folder', () => {
  const text = formatAppManifest({
    name: '文献库',
    description: '全文检索',
    language: 'zh-CN',
    colours: { light: '#a6291b' },
  });
  const { name, theme_color, start_url, scope, icons } = JSON.parse(text) as Record<
    'name' | 'theme_color' | 'start_url' | 'scope',
    string
  > & { icons: { src: string }[] };
  expect([name, theme_color]).toEqual(['文献库', '#a6291b']);
  const at = (address: string) => new URL(address, 'https://a.test/x/y/manifest.webmanifest').pathname;
  expect([at(start_url), at(scope)]).toEqual(['/x/y/', '/x/y/']);
  expect(icons.map(({ src }) => at(src))).toEqual(['/x/y/favicon.svg']);
});
