import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import { mediaTypes } from '../../../src/publish/media-types.ts';
import { headers } from '../../../src/publish/policy.ts';

const DEPLOY = resolve(import.meta.dirname, '../../../deploy');
const read = (file: string) => readFileSync(`${DEPLOY}/${file}`, 'utf8');

describe('the files for nginx', () => {
  test('send the headers of the policy, and the age of files, with every answer', () => {
    const sent = [
      ...read('nginx/wenxianku/headers.conf').matchAll(/^add_header (\S+) "?(.*?)"? always;$/gmu),
    ];
    expect(Object.fromEntries(sent.map(([, name, value]) => [name, value]))).toEqual({
      ...headers,
      'Cache-Control': '$wenxianku_cache',
    });
  });

  test('know the types of all files', () => {
    const rows = [...read('nginx/wenxianku/types.conf').matchAll(/^ {2}"?([^"\n]+?)"? ([\w ]+);$/gmu)];
    const known = rows.flatMap(([, type = '', endings = '']) =>
      endings.split(' ').map((ending) => [`.${ending}`, type]),
    );
    expect(Object.fromEntries(known)).toEqual(mediaTypes);
  });

  test('compress on the way every text that they know', () => {
    const [, listed = ''] =
      /gzip_types([^;]*(?:; charset=utf-8"[^;]*)*);/u.exec(read('nginx/wenxianku/site.conf')) ?? [];
    const texts = [...new Set(Object.values(mediaTypes))].filter((type) => type.includes('charset'));
    expect([...listed.matchAll(/"([^"]+)"/gu)].map(([, type]) => type).sort()).toEqual(texts.sort());
  });

  test.each(['nginx/wenxianku.conf', 'nginx/wenxianku-sub-path.conf'])(
    '%s writes no query down, and asks for a password only where that is switched on',
    (file) => {
      const [, format = ''] = /^log_format wenxianku '(.*)';$/mu.exec(read(file)) ?? [];
      expect(format).toContain('$wenxianku_path');
      expect(format).not.toMatch(/\$(?:request|args|query_string|is_args|request_uri|http_referer)\b/u);
      expect(read(file)).toMatch(/error_log \S+ crit;/u);
      expect(read(file)).toMatch(/^ +#auth_basic /mu);
      expect(read(file)).not.toMatch(/^ +auth_basic /mu);
    },
  );
});

/** An element of `web.config` by its way from the root: `configuration/system.webServer/httpProtocol`. */
interface Element {
  way: string;
  attributes: Record<string, string>;
}

/** IIS does not run here: its file is read as XML, and held against the same tables. */
describe('the file for IIS', () => {
  const elements = parse(read('iis/web.config'));
  const server = 'configuration/system.webServer';
  const at = (way: string) =>
    elements.filter((element) => element.way === way).map(({ attributes }) => attributes);

  test('sends the headers of the policy', () => {
    const added = at(`${server}/httpProtocol/customHeaders/add`).map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(added)).toEqual(headers);
  });

  test('knows the types of all files, and takes away what IIS may know otherwise: a second one of a kind is an error', () => {
    const known = at(`${server}/staticContent/mimeMap`).map(({ fileExtension, mimeType }) => [
      fileExtension,
      mimeType,
    ]);
    expect(Object.fromEntries(known)).toEqual(mediaTypes);
    const removed = at(`${server}/staticContent/remove`).map(({ fileExtension }) => fileExtension);
    expect(removed.sort()).toEqual(Object.keys(mediaTypes).sort());
  });

  test('lets be kept only what has a digest in its name', () => {
    expect(at(`${server}/staticContent/clientCache`)).toEqual([{ cacheControlMode: 'DisableCache' }]);
    expect(at('configuration/location').map(({ path }) => path)).toEqual([
      '_astro',
      'pagefind',
      'search/data/text',
    ]);
    const kept = at('configuration/location/system.webServer/staticContent/clientCache');
    expect(kept).toHaveLength(3);
    for (const one of kept)
      expect(one).toEqual({
        cacheControlMode: 'UseMaxAge',
        cacheControlMaxAge: '365.00:00:00',
        cacheControlCustom: 'public, immutable',
      });
  });

  test('has the page for what is not there, opens folders by their page alone, and takes addresses of the search', () => {
    expect(at(`${server}/httpErrors/error`)).toEqual([
      { statusCode: '404', subStatusCode: '-1', path: '404.html', responseMode: 'File' },
    ]);
    expect(at(`${server}/defaultDocument/files/add`)).toEqual([{ value: 'index.html' }]);
    expect(at(`${server}/directoryBrowse`)).toEqual([{ enabled: 'false' }]);
    const [limits] = at(`${server}/security/requestFiltering/requestLimits`);
    // 800 characters of nine bytes, and what stands before and behind them.
    expect(Number(limits?.maxQueryString)).toBeGreaterThan(7300);
  });

  test('needs no module that IIS does not bring: moved addresses are a comment, and one that is sound XML without its marks', () => {
    expect(elements.some(({ way }) => way.includes('rewrite'))).toBe(false);
    const [whole, inside = ''] = /<!--[^<]*(<rewrite>.*?<\/rewrite>)\s*-->/su.exec(
      read('iis/web.config'),
    ) ?? [''];
    const switched = parse(read('iis/web.config').replace(whole, inside)).map(({ way, attributes }) => [
      way,
      attributes,
    ]);
    expect(switched).toContainEqual([
      `${server}/rewrite/rewriteMaps`,
      { configSource: 'redirects\\iis.config' },
    ]);
  });
});

function parse(xml: string): Element[] {
  const elements: Element[] = [];
  const way: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    way.push(name);
    elements.push({ way: way.join('/'), attributes });
  });
  parser.on('closetag', () => way.pop());
  parser.write(xml).close();
  return elements;
}
