import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openKept } from '../../../src/corpus/kept.ts';
import { digestFiles } from '../../../src/fixity/digest-files.ts';
import { cleanPicture } from '../../../src/pictures/clean-picture.ts';
import { printProof } from '../../../src/proof/print-proof.ts';
import { proveSite } from '../../../src/proof/prove-site.ts';
import { packFiles } from '../../../src/publish/pack-files.ts';
import type { Audience } from '../../../src/schema/fields.ts';
import { writeDataScript } from '../../../src/search/data-script.ts';
import { engineMark } from '../../../src/search/fields.ts';
import { encodeCbor } from '../../../src/search/index/cbor.ts';
import { makeHiddenArchive, openHidden, PLANTS, type HiddenArchive } from './hidden-archive.ts';

let archive: HiddenArchive;
let site: string;
beforeAll(async () => {
  archive = await makeHiddenArchive();
});
afterAll(() => archive.remove());
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'proved-site-'));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
}

const prove = (audience: Audience = 'exchange', corpus = openHidden(archive)) =>
  proveSite(corpus, audience, { folder: site, digests: digestFiles(site) });

const found = async (audience?: Audience) =>
  (await prove(audience)).hits.map(({ file, member, kind, words }) => ({ file, member, kind, words }));

const page = (inside: string) => `<!doctype html><html><body><p>${inside}</p></body></html>`;

describe('a plant is found whatever it is written in', () => {
  const run = PLANTS.body.slice(2, 14);
  const entities = [...run].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('');
  const withReading = (words: string) =>
    `${words.slice(0, 4)}<ruby>${words.slice(4, 6)}<rt>xian</rt></ruby>${words.slice(6)}`;
  const escapes = [...run].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16)}`).join('');
  const zip = (path: string, content: string) => packFiles([{ path, content: page(content) }]);
  const mark = Buffer.from(engineMark);
  const chunk = (words: string[]) =>
    gzipSync(Buffer.concat([mark, encodeCbor([words.map((word) => [word, [[0, [1]]], []])])]));
  const picture = () => readFileSync(join(archive.project, 'content/issues/gongyun/2017-no9/photo-3.webp'));
  test.each<
    [name: string, path: string, make: () => string | Uint8Array | Promise<Uint8Array>, kind: string]
  >([
    ['a page', 'a/index.html', () => page(run), '正文'],
    ['a page, between tags', 'a/index.html', () => page(`${run.slice(0, 5)}<b>${run.slice(5)}</b>`), '正文'],
    ['a page, over lines and blanks', 'a.txt', () => [...run].join(' \n　'), '正文'],
    ['what stands for a picture', 'a/index.html', () => page(`<img alt="${run}">`), '正文'],
    ['a reading above a line', 'a/index.html', () => page(`<ruby>工<rt>${run}</rt></ruby>`), '正文'],
    ['a line that readings stand above', 'a/index.html', () => page(withReading(run)), '正文'],
    ['a remark in a page', 'a/index.html', () => page(`<!-- ${run} -->`), '正文'],
    ['a script of a page', 'a/index.html', () => page(`<script>if (1 < 2) say("${run}")</script>`), '正文'],
    ['a tag in a feed', 'feed.xml', () => `<c>&lt;img alt="${run}"&gt;</c>`, '正文'],
    ['entities of a page', 'a/index.html', () => page(entities), '正文'],
    [
      'markup escaped in XML',
      'feed.xml',
      () => `<c>&lt;p&gt;${run.slice(0, 6)}&lt;b&gt;${run.slice(6)}&lt;/b&gt;</c>`,
      '正文',
    ],
    ['escapes of JSON', 'a.json', () => `{"t":"${escapes}"}`, '正文'],
    ['an address in percents', 'sitemap.xml', () => `<loc>/x/${encodeURIComponent(run)}/</loc>`, '正文'],
    ['a reference of RIS', 'cite.ris', () => `TY  - JOUR\r\nTI  - ${run}\r\n`, '正文'],
    ['a style sheet', '_astro/a.css', () => `.${run}{color:red}`, '正文'],
    ['gzip', 'search/data/text/a.json.gz', () => gzipSync(JSON.stringify([run])), '正文'],
    ['Brotli', 'a/index.html.br', () => brotliCompressSync(Buffer.from(page(run))), '正文'],
    ['a book', 'a.epub', () => zip('OEBPS/1.xhtml', run), '正文'],
    [
      'a Word document, run by run',
      'a.docx',
      () =>
        zip(
          'word/document.xml',
          `<w:r><w:t>${run.slice(0, 7)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${run.slice(7)}</w:t></w:r>`,
        ),
      '正文',
    ],
    [
      'a packed file in a packed file',
      'a.zip',
      () => packFiles([{ path: 'b.zip', content: zip('c.txt', run) }]),
      '正文',
    ],
    ['the name of a packed file', 'a.zip', () => zip(`${run}.txt`, ''), '正文'],
    [
      'a fragment of Pagefind',
      'pagefind/a.pf_fragment',
      () => gzipSync(Buffer.concat([mark, Buffer.from(JSON.stringify({ content: run }))])),
      '正文',
    ],
    ['a token of the index', 'pagefind/a/0/index/0.pf_index', () => chunk(['青鸾', '工会']), '检索词'],
    ['a later token', 'pagefind/a/0/index/0.pf_index', () => chunk(['工会', '职工', '青鸾']), '检索词'],
    [
      'the list of the chunks',
      'pagefind/a/0/x.pf_meta',
      () => gzipSync(Buffer.concat([mark, encodeCbor(['1.6.0', [], [['青鸾', '青鸾', '0']], [], [], []])])),
      '检索词',
    ],
    [
      'a list of words',
      'search/data/guesses.json.gz',
      () => gzipSync(JSON.stringify({ names: '工会\n青鸾衔信' })),
      '检索词',
    ],
    [
      'the text of an article as a memory stick has it',
      'search/data/text/a/0-0.json.gz.js',
      () => writeDataScript('/search/data/text/a/0-0.json.gz', gzipSync(JSON.stringify({ text: run }))),
      '正文',
    ],
    [
      'a token of the index of a memory stick',
      'pagefind/a/0/index/0.pf_index.js',
      () => writeDataScript('/pagefind/a/0/index/0.pf_index', chunk(['青鸾'])),
      '检索词',
    ],
    [
      'a list of words of a memory stick',
      'search/data/guesses.json.gz.js',
      () => writeDataScript('/search/data/guesses.json.gz', gzipSync(JSON.stringify({ names: '青鸾衔信' }))),
      '检索词',
    ],
    ['a picture', 'pictures/x.webp', () => picture(), '图片'],
    ['a picture as pages have it', 'x.bin', () => cleanPicture(picture()), '图片'],
    [
      'a picture inside a style',
      'a.css',
      () => `a{background:url(data:image/webp;base64,${picture().toString('base64')})}`,
      '图片',
    ],
    [
      'a picture inside a book',
      'a.epub',
      () => packFiles([{ path: 'i.webp', content: picture(), stored: true }]),
      '图片',
    ],
    ['a short title', 'a/index.html', () => page(PLANTS.shortTitle), '标题'],
    ['a meeting, on its page', 'meetings/x-2017-1a2b3c4d/index.html', () => page(PLANTS.occasion), '标题'],
    [
      'a sentence that names a document, on its page',
      'documents/gong-hui-fa-1a2b3c4d/index.html',
      () => page(`${run.slice(0, 4)}<b>《工会法》</b>${PLANTS.note}`),
      '正文',
    ],
    ['a name', 'a.json', () => JSON.stringify([PLANTS.name]), '名称'],
    ['a formula', 'phrases/index.html', () => page(PLANTS.formula), '名称'],
    ['what is said of a formula', 'phrases/index.html', () => page(PLANTS.remark), '正文'],
    ['an address', 'a.html', () => `<a href="/${PLANTS.address}/">x</a>`, '网址或编号'],
    ['a path', `${PLANTS.address}/index.html`, () => page(''), '网址或编号'],
    ['a cell', 'a.txt', () => PLANTS.table, '正文'],
    ['a note', 'a.txt', () => PLANTS.note, '正文'],
    ['a caption', 'a.txt', () => PLANTS.caption, '正文'],
    ['the reason of a correction', 'a.txt', () => PLANTS.correction, '正文'],
  ])('%s', async (_, path, make, kind) => {
    write('index.html', page('工会'));
    write(path, await make());
    expect([...new Set((await found()).map((hit) => hit.kind))]).toEqual([kind]);
  });

  test('a PDF whose streams hold glyphs and not words', async () => {
    write('a.pdf', makePdf(PLANTS.letters));
    expect(await found()).toEqual([{ file: 'a.pdf', member: '', kind: '正文', words: PLANTS.letters }]);
  });
});

describe('pictures by one camera', () => {
  const issue = 'content/issues/gongyun/2017-no9';
  const stored = (path: string) => readFileSync(join(archive.project, path));

  test('have a profile of colours and plain areas in common, which are no secret', async () => {
    for (const path of [
      'public/pictures/a.jpg',
      'public/pictures/c.jpg',
      'public/seal.png',
      `${issue}/photo-1.jpg`,
    ]) {
      write(`${path}.1`, stored(path));
      write(`${path}.2`, cleanPicture(stored(path)));
    }
    expect(await found()).toEqual([]);
  });

  test.each(['public/pictures/b.jpg', `${issue}/photo-3.webp`])('and are told apart: %s', async (path) => {
    write('1', stored(path));
    write('2', cleanPicture(stored(path)));
    write('3', Buffer.concat([Buffer.from('before'), stored(path), Buffer.from('behind')]));
    expect(await found()).toEqual(
      ['1', '2', '3'].map((file) => expect.objectContaining({ file, kind: '图片', words: path }) as unknown),
    );
  });
});

test('what two files share is named of both', async () => {
  const both = page(`<img alt="${PLANTS.body}">`);
  write('a/index.html', both);
  write('b/index.html', `${both} `);
  write('c.zip', packFiles([{ path: 'index.html', content: both }]));
  expect((await found()).map(({ file }) => file)).toEqual(['a/index.html', 'b/index.html', 'c.zip']);
});

test('what another item shows, and what the site says itself, is no secret', async () => {
  write('index.html', page('省总动态 职工书屋一角 跳到正文 数据下载 更新记录'));
  write('gongyun/2017-no9/03/index.html', page('高原红日照征程，万马奔腾鼓角鸣。'));
  expect(await found()).toEqual([]);
});

test('the office may see it all; nobody may see what was withdrawn', async () => {
  write('index.html', page(PLANTS.body));
  expect(await found('internal')).toEqual([]);
  const corpus = openHidden(archive);
  const article = corpus.whole.folders[0]?.articles.find(({ id }) => id === '02');
  if (article?.data) article.data.audience = 'none';
  expect((await prove('internal', corpus)).hits).not.toEqual([]);
});

test('what an editor remarks on the name of a visible body makes no secret of that name', async () => {
  const corpus = openHidden(archive);
  const body = corpus.whole.organizations.find(({ id }) => id === 'sheng-zong');
  if (!body?.data) throw new Error('the archive has no such body');
  body.data.shortNames = ['昆仑总工'];
  body.data.note = '1958年署名作“昆仑总工”。';
  write('organizations/sheng-zong/index.html', page('昆仑总工'));
  expect((await prove('exchange', corpus)).hits).toEqual([]);
  write('index.html', page('1958年署名作“昆仑总工”'));
  expect((await prove('exchange', corpus)).hits).toMatchObject([{ file: 'index.html', kind: '正文' }]);
});

test('an id of one syllable is a word of many things; the address that it stands in is not', async () => {
  const corpus = openHidden(archive);
  const person = corpus.whole.people.find(({ id }) => id === 'murong-jiyue');
  if (person) Object.assign(person, { id: 'murong' });
  write('readings.json', JSON.stringify(['mu', 'murong']));
  expect((await prove('exchange', corpus)).hits).toEqual([]);
  write('index.html', '<a href="people/murong/">x</a>');
  expect((await prove('exchange', corpus)).hits).toMatchObject([{ words: 'people/murong' }]);
});

test('a run of eleven characters is none; an address does not stand in a longer one', async () => {
  write('index.html', page(`${PLANTS.body.slice(2, 13)} gongyun/2017-no9/021`));
  expect(await found()).toEqual([]);
});

test('the message names file, member, item and words', async () => {
  write('book.epub', packFiles([{ path: 'OEBPS/1.xhtml', content: page(PLANTS.body) }]));
  const proof = await prove();
  expect(printProof(proof, 'exchange')).toBe(
    `网站查验没有通过：范围 交流（exchange），有 1 处不该给这个范围看。
  book.epub › OEBPS/1.xhtml
    gongyun/2017-no9/02 的正文：“${PLANTS.body}”
`,
  );
});

test('a container that cannot be opened is no proof', async () => {
  write('index.html', page(''));
  write('a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3));
  expect(printProof(await prove(), 'exchange')).toContain(
    '有 1 个文件打不开。\n  a.gz\n    压缩文件打不开，多半是坏了，里面有什么查不到。',
  );
});

test('what was proved against the same secrets is not read again, until there is another secret', async () => {
  write('index.html', page('工会'));
  const kept = openKept(join(site, '..', `kept-${process.pid}`), '1');
  const again = async () => (await prove('exchange', Object.assign(openHidden(archive), { kept }))).read;
  expect(await again()).toBe(1);
  expect(await again()).toBe(0);
  write('index.html', page(PLANTS.body));
  expect(await again()).toBe(1);
  write('index.html', page('工会'));
  const index = (words: string[]) => gzipSync(JSON.stringify({ names: words.join('\n') }));
  write('search/data/a.json.gz', index(['工会']));
  write('search/data/b.json.gz', index(['职工']));
  expect(await again()).toBe(3);
  expect(await again()).toBe(0);
  // One file of the index that is new brings all of them.
  write('search/data/b.json.gz', index(['职工书屋']));
  expect(await again()).toBe(2);
  write('search/data/b.json.gz', index(['青鸾衔信']));
  expect(await again()).toBe(2);
  expect(await again()).toBe(2);
  rmSync(join(site, '..', `kept-${process.pid}`), { recursive: true, force: true });
});

/** A page of one line whose characters are codes of a font: no words stand in the file. */
function makePdf(words: string): Uint8Array {
  const codes = Buffer.from(words, 'latin1').toString('hex');
  const stream = `BT /F1 12 Tf 20 100 Td <${codes}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
