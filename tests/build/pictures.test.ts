import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPictures } from '../fixtures/pictured-archive.ts';
import { PRIVATE } from '../fixtures/make-pictures.ts';
import { present } from '../present.ts';
import { checkEpub } from './epubcheck.ts';
import { makeProject, readTree, type Project } from './project.ts';
import { searchInNode } from './search-in-node.ts';

const SOUND = resolve(import.meta.dirname, '../fixtures/checks/sound');
const ISSUE = 'gongyun/2017-no9';

let project: Project;
let built: { code: number | null; output: string };
let files: Map<string, string>;
beforeAll(async () => {
  project = makeProject(SOUND);
  await addPictures(project.folder);
  built = project.run('build', { AUDIENCE: 'exchange' });
  files = readTree(project.path('dist'));
}, 240_000);
afterAll(() => project.remove());

const read = (file: string) => readFileSync(project.path('dist', file), 'utf8');
const page = (article: string) => read(`${ISSUE}/${article}/index.html`);
const book = () => unzipSync(readFileSync(project.path('dist', ISSUE, 'issue.epub')));

describe('the pictures of an archive', () => {
  test('are those of what this build shows, and no others, in public/ too', () => {
    expect(built).toEqual({ code: 0, output: expect.any(String) as string });
    expect([...files.keys()].filter((file) => /\.(?:jpg|png|webp|gif)$/u.test(file))).toEqual([
      `${ISSUE}/pictures/photo-1.jpg`,
      `${ISSUE}/pictures/photo-2.png`,
      `${ISSUE}/pictures/photo-4.gif`,
      'pictures/a.jpg',
      'pictures/c.jpg',
      'seal.png',
    ]);
  });

  test('say nothing of who took them, where and with what, wherever they are', () => {
    const texts = [
      ...files,
      ...Object.entries(book()).map(
        ([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const,
      ),
    ];
    expect(
      texts.flatMap(([name, text]) =>
        PRIVATE.filter((words) => text.includes(words)).map((words) => `${name} ${words}`),
      ),
    ).toEqual([]);
  });

  test('are the same points as the originals, which nobody has touched', async () => {
    const points = (path: string) => sharp(project.path(path)).autoOrient().raw().toBuffer();
    const original = `content/issues/${ISSUE}/photo-1.jpg`;
    expect(await points(`dist/${ISSUE}/pictures/photo-1.jpg`)).toEqual(await points(original));
    expect(readFileSync(project.path(original), 'latin1')).toContain('SECRET-CAMERA');
  });

  test('are asked for where they lie, in either spelling, with the room they take and what they show', () => {
    const images = [...page('01').matchAll(/<img [^>]*>/gu)].map(([image]) => image);
    expect(
      images.map((image) => image.replace(/ loading="lazy"| data-astro-[\w-]+(?:="[^"]*")?/gu, '')),
    ).toEqual([
      '<img src="../../../pictures/a.jpg" alt="职工书屋一角" width="90" height="60">',
      '<img src="../../../pictures/c.jpg" alt="山脚下的活动室" width="90" height="60">',
      `<img src="../../../${ISSUE}/pictures/photo-1.jpg" alt="两人握手" width="60" height="90">`,
    ]);
    expect(page('03')).toContain(
      `<img src="../../../${ISSUE}/pictures/photo-2.png" alt="会场里坐满了人" width="90" height="60" loading="lazy"><figcaption id="p3">职工诗歌朗诵会</figcaption>`,
    );
  });

  test('lie in the book with their types, each once', () => {
    const names = Object.keys(book()).filter((name) => name.startsWith('EPUB/pictures/'));
    expect(names).toEqual([
      'EPUB/pictures/public/pictures/a.jpg',
      'EPUB/pictures/public/pictures/c.jpg',
      'EPUB/pictures/photo-1.jpg',
      'EPUB/pictures/photo-2.png',
      'EPUB/pictures/photo-4.gif',
    ]);
    const text = strFromU8(present(book()['EPUB/text/01.xhtml']));
    expect(text).toContain(
      '<figure><img src="../pictures/photo-1.jpg" alt="两人握手"/><figcaption>慰问现场</figcaption></figure>',
    );
    expect(text).toContain('<h2>图片说明（原刊图片未存）</h2><ol><li>座谈会现场</li></ol>');
    expect(checkEpub(project.path('dist', ISSUE, 'issue.epub'))).toEqual([]);
  });

  test('lie in the Word document, each once, and what Word cannot show is told in words', () => {
    const word = (article: string) =>
      unzipSync(readFileSync(project.path('dist', ISSUE, article, 'text.docx')));
    const names = (article: string) => Object.keys(word(article)).filter((name) => name.includes('media'));
    expect(names('01')).toEqual([1, 2, 3].map((number) => `word/media/picture-${number}.jpeg`));
    expect(names('03')).toEqual(['word/media/picture-1.png', 'word/media/picture-2.gif']);
    const text = strFromU8(present(word('01')['word/document.xml']));
    expect(text).toMatch(/descr="两人握手"[^]*>慰问现场<[^]*>图片说明<[^]*>座谈会现场</u);
    const all = Object.values(word('01')).map((bytes) => Buffer.from(bytes).toString('latin1'));
    expect(PRIVATE.filter((words) => all.some((one) => one.includes(words)))).toEqual([]);
  });

  test('are found by their captions, those in the text at their number', async () => {
    const search = searchInNode(project.path('dist'));
    expect(await search.find('慰问现场')).toEqual([`/${ISSUE}/01/`]);
    const { id } = await search.ask('诗歌朗诵会');
    const [found] = await search.read(id, 0, 1);
    expect(found?.hits.map(({ url }) => url)).toEqual([expect.stringContaining('#p3')]);
    expect(await search.find('内部现场')).toEqual([]);
  });
});

describe('forms of text', () => {
  test('are lines, readings and joints in plain text', () => {
    const text = read(`${ISSUE}/03/text.txt`);
    expect(text).toContain('［图片：职工诗歌朗诵会］');
    expect(text).toContain(
      '　　高原红日照征程，\n　　万马奔腾鼓角鸣。\n\n　　莫道昆仑千里雪，\n　　春风一夜到西宁。',
    );
    expect(text).toContain('　　朗诵会由省总工会主办，湟（huáng）中区总工会协办。');
    expect(text).toContain('　　青海省西宁市\n　　昆仑路1号');
  });

  test.each([
    ['of verse, over its lines', '万马奔腾鼓角鸣'],
    ['across a line of the file', '朗诵会由省总工会主办'],
    ['across a reading', '湟中区总工会'],
    ['in a formula', 'S=a×0.005'],
    ['in an answer', '按工资的'],
    ['in a letter', '一切都好'],
    ['in a table', '西宁市总工会'],
  ])('are found: words %s', async (_, words) => {
    expect(await searchInNode(project.path('dist')).find(`"${words}"`)).toEqual([`/${ISSUE}/03/`]);
  });
});
