import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { limits } from '../../../../src/importer/read/docx/limits.ts';
import { UnreadableSourceError } from '../../../../src/importer/read/decode.ts';
import { readSource, refuseLargeFile, SOURCE_LIMIT } from '../../../../src/importer/read/read-source.ts';
import { makeDocx, p } from './make-docx.ts';

const good = makeDocx({ body: p('文') });
const withDocument = (xml: string | Uint8Array) => makeDocx({ body: '', raw: { 'word/document.xml': xml } });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
  ]);

const CORRUPT =
  '“原稿.docx”已损坏，打不开。请在 Word 或 WPS 里打开、另存为新的 .docx 再导入；打不开就请原单位重发。';
const OLD =
  '“原稿.docx”是旧格式的 Word 或 WPS 文件（.doc、.wps），读不了。请在 Word 或 WPS 里打开、另存为 .docx 再导入。';
const illFormed = (reason: string) =>
  `“原稿.docx”的内部结构不合规范（${reason}），没有读入。请在 Word 或 WPS 里打开、另存为新的 .docx 再导入。`;
const swollen = (reason: string) =>
  `“原稿.docx”${reason}，不像普通的 Word 文件，没有打开。请在 Word 里把文字复制到新文件，存为 .docx 再导入。`;

/** A file whose declared sizes are written anew: in the directory (`PK\1\2`) and before the part (`PK\3\4`). */
function declare(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [signature, nameAt, sizeAt] of [
    ['PK\u0001\u0002', 46, 24],
    ['PK\u0003\u0004', 30, 22],
  ] as const)
    for (
      let at = copy.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = copy.indexOf(signature, at + 1, 'latin1')
    )
      if (copy.subarray(at + nameAt, at + nameAt + name.length).toString('latin1') === name)
        copy.writeUInt32LE(size, at + sizeAt);
  return copy;
}

/** One byte of the packed text turned over. */
function damage(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf('word/document.xml') + 'word/document.xml'.length + 8;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const ROWS: [string, Uint8Array, string][] = [
  ['empty', Buffer.alloc(0), '“原稿.docx”是空文件，没有可导入的文字。'],
  [
    'no text in it',
    makeDocx({ body: p('') }),
    '“原稿.docx”里没有文字，没有可导入的内容。如果里面是扫描图片，请先识别成文字再导入。',
  ],
  [
    'with a password',
    ole('EncryptedPackage'),
    '“原稿.docx”设有打开密码，读不了。请在 Word 或 WPS 里打开，去掉密码（文件—信息—保护文档）后另存再导入。',
  ],
  ['an old .doc with a new name', ole('WordDocument'), OLD],
  [
    'a text with a new name',
    Buffer.from('只是文本'),
    '“原稿.docx”的扩展名是 Word，内容却不是（可能传坏了，或改过扩展名）。请在 Word 或 WPS 里打开、另存为 .docx 再导入。',
  ],
  ['cut off', good.subarray(0, good.length - 40), CORRUPT],
  ['only its first bytes', good.subarray(0, 30), CORRUPT],
  ['damaged inside', damage(good), CORRUPT],
  [
    'no parts at all',
    zipSync({}),
    '“原稿.docx”是压缩文件，里面没有 Word 文稿。能导入的是 .docx、.txt 和 .md；表格、演示文稿请在原程序里把文字复制到 Word 再导入。',
  ],
  ['a path out of the folder', zipSync({ '../x': strToU8('x') }), CORRUPT],
  [
    'a bomb by its ratio',
    withDocument(new Uint8Array(30 * 1024 ** 2)),
    swollen('部件 word/document.xml 压缩得异常紧'),
  ],
  [
    'a bomb by its declared size',
    declare(good, 'word/document.xml', limits.partBytes + 1),
    swollen('部件 word/document.xml 展开后超过 64 MB'),
  ],
  [
    'a bomb of all parts together',
    declare(declare(good, 'word/document.xml', limits.packageBytes), '_rels/.rels', 9),
    swollen('展开后超过 1 GB'),
  ],
  ['more in it than is declared', declare(good, 'word/document.xml', 10), CORRUPT],
  [
    'too many parts',
    zipSync(
      Object.fromEntries(
        Array.from({ length: limits.entries + 1 }, (_, index) => [`p${index}`, new Uint8Array()]),
      ),
    ),
    swollen('内含 10001 个部件'),
  ],
  [
    'an external entity',
    withDocument(
      `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    illFormed('内含文件类型声明（DTD）'),
  ],
  [
    'a billion laughs',
    withDocument(
      `<!DOCTYPE l [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}>&b;</w:document>`,
    ),
    illFormed('内含文件类型声明（DTD）'),
  ],
  [
    'XML nested without end',
    withDocument(`<w:document ${W}>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:document>`),
    illFormed('嵌套过深'),
  ],
  [
    'XML in a wrong encoding',
    withDocument(Buffer.from([0x3c, 0x61, 0x3e, 0xb9, 0xff, 0x3c, 0x2f, 0x61, 0x3e])),
    illFormed('文字编码不对'),
  ],
];

// Where the machine has LibreOffice, it must not be asked.
beforeAll(() => void vi.stubEnv('PATH', ''));
afterAll(() => void vi.unstubAllEnvs());

describe('a Word file that cannot be read is refused in words', () => {
  test.each(ROWS)('%s', async (_, bytes, message) => {
    await expect(readSource(bytes, '原稿.docx')).rejects.toThrow(new UnreadableSourceError(message));
  });

  test('XML that is cut off is refused whatever the parser calls it', async () => {
    await expect(readSource(withDocument(`<w:document ${W}><w:body>`), '原稿.docx')).rejects.toThrow(
      /^“原稿.docx”的内部结构不合规范/u,
    );
  });

  test('an entity that nothing declares is refused', async () => {
    await expect(
      readSource(withDocument(`<w:document ${W}><w:body>&x;</w:body></w:document>`), '原稿.docx'),
    ).rejects.toThrow(UnreadableSourceError);
  });

  test('a file is refused by its size alone, one byte above the limit', () => {
    expect(() => refuseLargeFile(SOURCE_LIMIT.bytes, '原稿.docx')).not.toThrow();
    expect(() => refuseLargeFile(SOURCE_LIMIT.bytes + 1, '原稿.docx')).toThrow(
      new UnreadableSourceError(
        '“原稿.docx”超过 200 MB，没有读入。请在 Word 里压缩图片（或只把文字复制到新文件）后再导入。',
      ),
    );
  });
});

describe('what looks odd and is not', () => {
  test('a Word file under another name is read by its bytes', async () => {
    await expect(readSource(good, '原稿.txt')).resolves.toMatchObject({ text: '文\n', origin: 'Word' });
  });

  test('a text that begins with PK is a text', async () => {
    await expect(readSource(Buffer.from('PK赛\n'), '原稿.txt')).resolves.toMatchObject({ text: 'PK赛\n' });
  });

  test('MDX, scripts and links in the text stay text', async () => {
    const { text } = await readSource(makeDocx({ body: p('{process.exit()}&lt;script&gt;') }), '原稿.docx');
    expect(text).toBe('{process.exit()}<script>\n');
  });
});
