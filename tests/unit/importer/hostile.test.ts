import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from '../../../src/document/parse.ts';
import { bodyText } from '../../../src/document/text-blocks.ts';
import { ISSUE_LIMIT, joinSources } from '../../../src/importer/read/join-sources.ts';
import { preparePicture } from '../../../src/importer/read/ocr/prepare-picture.ts';
import { NOTICE } from './command/sources.ts';
import { makeProject, type TemporaryProject } from './command/temporary-project.ts';
import { makeDocx, p } from './docx/make-docx.ts';
import { makePdf } from './pdf/make-pdf.ts';

vi.mock('../../../src/importer/read/ocr/engine-folder.ts', async (load) => ({
  ...(await load<object>()),
  hasEngine: () => false,
}));

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
  // Where the machine has LibreOffice, it must not be asked.
  vi.stubEnv('PATH', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.remove();
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraphs = NOTICE.trim().split('\n\n');
const wordOf = (words: readonly string[], more: object = {}) =>
  makeDocx({ body: words.map((one) => p(one)).join(''), ...more });
const good = wordOf(paragraphs);
const withDocument = (xml: string | Uint8Array) => makeDocx({ body: '', raw: { 'word/document.xml': xml } });
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
  ]);
const pageOf = (words: readonly string[], head?: string) => ({
  texts: [
    ...words.map((text, index) => ({ x: 90, y: 740 - index * 24, size: 12, text })),
    ...(head === undefined ? [] : [{ x: 90, y: 800, size: 9, text: head }]),
  ],
});
const pdf = makePdf([pageOf(paragraphs)]);
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
const RUBBISH = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256));

/** A ZIP whose parts say that they are locked: in the directory and before each part. */
function lockZip(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (const [signature, flagsAt] of [
    ['PK\u0001\u0002', 8],
    ['PK\u0003\u0004', 6],
  ] as const)
    for (
      let at = copy.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = copy.indexOf(signature, at + 1, 'latin1')
    )
      copy.writeUInt16LE(copy.readUInt16LE(at + flagsAt) | 1, at + flagsAt);
  return copy;
}

interface Refusal {
  door: string;
  fault: string;
  name: string;
  bytes: string | Uint8Array | (() => Promise<Uint8Array>);
  /** What is wrong, and what to do. */
  says: string[];
}

const SAVE_ANEW = '另存为';
const REFUSALS: Refusal[] = [
  {
    door: 'Word',
    fault: 'a password',
    name: 'a.docx',
    bytes: ole('EncryptedPackage'),
    says: ['设有打开密码', '去掉密码'],
  },
  {
    door: 'Word',
    fault: 'a locked ZIP',
    name: 'a.docx',
    bytes: lockZip(good),
    says: ['设有密码', '去掉密码'],
  },
  {
    door: 'Word',
    fault: 'damage',
    name: 'a.docx',
    bytes: Buffer.concat([good.subarray(0, 900), RUBBISH]),
    says: ['已损坏', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'its end cut off',
    name: 'a.docx',
    bytes: good.subarray(0, good.length - 60),
    says: ['已损坏', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'another format under its name',
    name: 'a.docx',
    bytes: NOTICE,
    says: ['扩展名是 Word，内容却不是', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'a table of Excel under its name',
    name: 'a.docx',
    bytes: zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    says: ['Excel 表格', '复制到 Word'],
  },
  { door: 'Word', fault: 'nothing in it', name: 'a.docx', bytes: Buffer.alloc(0), says: ['是空文件'] },
  {
    door: 'Word',
    fault: 'a bomb',
    name: 'a.docx',
    bytes: withDocument(new Uint8Array(40 * 1024 ** 2)),
    says: ['压缩得异常紧', '复制到新文件'],
  },
  {
    door: 'Word',
    fault: 'an external entity',
    name: 'a.docx',
    bytes: withDocument(
      `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    says: ['文件类型声明（DTD）', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'a billion laughs',
    name: 'a.docx',
    bytes: withDocument(
      `<!DOCTYPE l [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;">]><w:document ${W}>&b;</w:document>`,
    ),
    says: ['文件类型声明（DTD）', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'endless nesting',
    name: 'a.docx',
    bytes: withDocument(`<w:document ${W}>${'<w:p>'.repeat(9000)}${'</w:p>'.repeat(9000)}</w:document>`),
    says: ['嵌套过深', SAVE_ANEW],
  },
  {
    door: 'Word',
    fault: 'an old format',
    name: 'a.doc',
    bytes: ole('WordDocument'),
    says: ['旧格式', '另存为 .docx'],
  },
  {
    door: 'Word',
    fault: 'a 密级 at its head',
    name: 'a.docx',
    bytes: wordOf(['机密★1年', ...paragraphs]),
    says: ['标有密级“机密★1年”', '请保密员'],
  },
  {
    door: 'Word',
    fault: 'a 密级 in its header',
    name: 'a.docx',
    bytes: wordOf(paragraphs, { header: p('秘密★5年') }),
    says: ['标有密级“秘密★5年”', '请保密员'],
  },
  {
    door: 'PDF',
    fault: 'a password',
    name: 'a.pdf',
    bytes: makePdf([pageOf(paragraphs)], 'to-unicode', LOCK),
    says: ['设有打开密码', '去掉密码'],
  },
  {
    door: 'PDF',
    fault: 'damage',
    name: 'a.pdf',
    bytes: Buffer.concat([pdf.subarray(0, 60), RUBBISH]),
    says: ['已损坏', '重新取得'],
  },
  {
    door: 'PDF',
    fault: 'only its first bytes',
    name: 'a.pdf',
    bytes: pdf.subarray(0, 300),
    says: ['已损坏', '重新取得'],
  },
  {
    door: 'PDF',
    fault: 'a head and megabytes of nothing',
    name: 'a.pdf',
    bytes: `%PDF-1.7\n${'A'.repeat(30_000_000)}`,
    says: ['已损坏', '重新取得'],
  },
  { door: 'PDF', fault: 'rubbish under its name', name: 'a.pdf', bytes: RUBBISH, says: ['a.pdf'] },
  { door: 'PDF', fault: 'nothing in it', name: 'a.pdf', bytes: Buffer.alloc(0), says: ['是空文件'] },
  {
    door: 'PDF',
    fault: 'fonts that say nothing of their codes',
    name: 'a.pdf',
    bytes: makePdf([pageOf(paragraphs)], 'unmapped'),
    says: ['文字层已损坏', '导出文字'],
  },
  {
    door: 'PDF',
    fault: 'a page too many',
    name: 'a.pdf',
    bytes: makePdf(Array.from({ length: 2001 }, () => ({ texts: [] }))),
    says: ['超过 2000 页', '拆成几个'],
  },
  {
    door: 'PDF',
    fault: 'a 密级 as running head',
    name: 'a.pdf',
    bytes: makePdf([1, 2, 3].map(() => pageOf(paragraphs, '机密★10年'))),
    says: ['标有密级“机密★10年”', '请保密员'],
  },
  {
    door: 'web page',
    fault: 'endless nesting',
    name: 'a.html',
    bytes: `<html>${'<div>'.repeat(100_000)}字`,
    says: ['嵌套超过 400 层', '复制到 Word'],
  },
  {
    door: 'web page',
    fault: 'no words but scripts',
    name: 'a.html',
    bytes: '<html><script>fetch("x")</script></html>',
    says: ['没有文字'],
  },
  { door: 'text', fault: 'nothing in it', name: 'a.txt', bytes: '', says: ['是空文件'] },
  { door: 'text', fault: 'no text but bytes', name: 'a.txt', bytes: RUBBISH, says: ['a.txt'] },
  {
    door: 'text',
    fault: 'XML with entities',
    name: 'a.txt',
    bytes: '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "哈">]><l>&a;</l>',
    says: ['是 XML 文件', SAVE_ANEW],
  },
  {
    door: 'text',
    fault: 'a 密级 at its head',
    name: 'a.txt',
    bytes: `绝密\n\n${NOTICE}`,
    says: ['标有密级“绝密”', '请保密员'],
  },
  {
    door: 'picture',
    fault: 'no recognition installed',
    name: 'a.jpg',
    bytes: () => makePicture(),
    says: ['是图片（JPEG）', 'npm run ocr:install'],
  },
  {
    door: 'archive',
    fault: 'a packed folder',
    name: 'a.rar',
    bytes: Buffer.from('Rar!\u001a\u0007\u0000'),
    says: ['是压缩包', '先解压'],
  },
];

function makePicture(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 80, channels: 3, background: 'white' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
}

/** Every file of the content, hidden ones too, byte for byte. */
function readContent(): Record<string, string> {
  const folder = join(project.folder, 'content');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

const TO = ['--to', 'qing-zong-fa/2024-no7', '--yes'];

describe('whatever comes in is refused with the cure, and the content stays byte for byte', () => {
  test.each(REFUSALS)('$door: $fault', async ({ name, bytes, says }) => {
    const file = project.source(`来 文/${name}`, typeof bytes === 'function' ? await bytes() : bytes);
    const before = readContent();
    const { code, out, err } = await project.run([file, ...TO]);
    expect([code, out]).toEqual([1, '']);
    for (const words of says) expect(err).toContain(words);
    // One sentence or two for an office, and nothing of the program's own insides.
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error|undefined/u);
    expect(readContent()).toEqual(before);
  });

  test('any door: a file too large is not even read', async () => {
    const file = project.source('大 文件.pdf', '%PDF-1.7');
    truncateSync(file, 300 * 1024 ** 2);
    const before = readContent();
    const { code, err } = await project.run([file, ...TO]);
    expect([code, err.includes('超过 200 MB')]).toEqual([1, true]);
    expect(readContent()).toEqual(before);
  });
});

/** What looks like code in an office's text, by each door. */
const CODE = [
  'import fs from "node:fs"',
  '{process.exit(7)}',
  '<script>alert(1)</script>',
  '<Danger onClick={evil} />',
  '[点这里](javascript:alert(1))',
  'export const x = 1',
];
const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const coded = [...paragraphs.slice(0, -2), ...CODE, ...paragraphs.slice(-2)];

describe('nothing in a text is run, and all of it is read', () => {
  test.each([
    ['text', '名 字.txt', coded.join('\n\n')],
    ['Word', '名 字.docx', wordOf(coded.map(escape))],
    ['Word with macros', '名 字.docm', wordOf(coded.map(escape), { raw: { 'word/vbaProject.bin': 'x' } })],
    [
      'web page',
      '名 字.html',
      `<meta charset="utf-8">${coded.map((one) => `<p>${escape(one)}</p>`).join('')}`,
    ],
    ['PDF', '名 字.pdf', makePdf([pageOf(coded)])],
  ])('%s', async (_, name, bytes) => {
    const { code, err } = await project.run([project.source(name, bytes), ...TO]);
    expect([code, err.replace(/正在.*/gu, '').trim()]).toEqual([0, '']);
    const document = parseDocument(project.read('issues/qing-zong-fa/2024-no7/index.mdx'));
    expect(document.refusals).toEqual([]);
    const text = bodyText(document).replace(/\s/gu, '');
    for (const words of CODE) expect(text).toContain(words.replace(/\s/gu, ''));
  });

  test('macros are named and left', async () => {
    await project.run([
      project.source('a.docm', wordOf(paragraphs, { raw: { 'word/vbaProject.bin': 'x' } })),
      ...TO,
    ]);
    expect(project.read('issues/qing-zong-fa/2024-no7/import-report.md')).toContain('文件带有宏');
  });
});

test('a source of more than any issue has is refused, one line and one character above the limit', async () => {
  const read = (text: string) => joinSources([{ name: '全集.txt', bytes: () => Buffer.from(text) }]);
  const { lines, characters } = ISSUE_LIMIT;
  const words =
    '读到“全集.txt”为止，文字超过 400 万字或 15 万行，不止一期的分量，没有导入。请按期拆开，每期各导入一次。';
  await expect(read('文\n'.repeat(lines - 1))).resolves.toBeDefined();
  await expect(read('文\n'.repeat(lines))).rejects.toThrow(words);
  await expect(read('文'.repeat(characters))).resolves.toBeDefined();
  await expect(read('文'.repeat(characters + 1))).rejects.toThrow(words);
});

test('a picture in the colours of print is made grey for the recognition', async () => {
  await expect(preparePicture(await makePicture())).resolves.toMatchObject({ width: 60, height: 80 });
});
