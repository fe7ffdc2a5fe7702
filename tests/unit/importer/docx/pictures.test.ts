import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleData } from '../../../../src/schema/article.ts';
import { importSource } from '../../../../src/importer/import-source.ts';
import { drawing, makeDocx, p, picture, r, type DocxParts } from './make-docx.ts';
import {
  makeBmp,
  makeCmykJpeg,
  makeEmf,
  makeHugePng,
  makeJpeg,
  makePicture,
  makePng,
} from './make-picture.ts';

const nobody = { personId: () => undefined, organizationId: () => undefined };
const CENTRED = '<w:jc w:val="center"/>';
const PROSE = '春节前夕，县总工会组织各基层工会走访慰问一线职工，把组织的温暖送到大家的心坎上。';
const MORE = '走访中，大家围坐在一起谈生产、谈生活、谈打算，屋里不时传出阵阵笑声。';

let files: Record<string, Buffer>;
beforeAll(async () => {
  files = {
    'one.png': await makePng(1),
    'two.jpg': await makeJpeg(2),
    'three.png': await makePng(3),
    'cmyk.jpg': await makeCmykJpeg(4),
    'tall.tif': await makePicture(5).tiff().toBuffer(),
    'old.bmp': makeBmp(),
    'chart.emf': makeEmf(),
    'wrong.gif': await makePng(6),
    'cut.png': (
      await makePicture(7, { width: 900, height: 900 }).png({ compressionLevel: 0 }).toBuffer()
    ).subarray(0, 20_000),
    'cut.jpg': (
      await sharp(await makePng(8))
        .resize(1500)
        .jpeg()
        .toBuffer()
    ).subarray(0, 2000),
    'huge.png': makeHugePng(13_000, 10),
    'line.png': await makePng(9),
    'script.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  };
});

/** A report of one item with some paragraphs inside its text. */
async function importItem(inside: string, more: Partial<DocxParts> = {}) {
  const body =
    p(r('县总工会开展春节走访慰问活动', '<w:b/><w:sz w:val="44"/>'), CENTRED) + p(PROSE) + inside + p(MORE);
  return importDocx({ body, pictures: files, ...more });
}

async function importDocx(parts: DocxParts) {
  const {
    files: drafts,
    pictures,
    document,
    report,
  } = await importSource(makeDocx(parts), '稿.docx', nobody);
  const front = (name: string) =>
    parse(/^---\n(.*?)\n---/su.exec(drafts.get(name) ?? '')?.[1] ?? 'title:') as ArticleData;
  const told = document.log.flatMap((entry) =>
    entry.kind === 'doubt' && entry.code === 'picture' ? [entry.message] : [],
  );
  return { drafts, pictures, report, told, front, photos: front('index.mdx').photos };
}

const cell = (inside: string, properties = '') => `<w:tc>${properties}${inside}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('captions', () => {
  const cases: { name: string; inside: string; photos: ArticleData['photos']; told?: string[] }[] = [
    {
      name: 'below, by its words',
      inside:
        p(drawing('one.png', { description: '慰问组与职工握手' }), CENTRED) +
        p('图1 慰问现场（摄影：王海）', CENTRED),
      photos: [{ caption: '图1 慰问现场（摄影：王海）', alt: '慰问组与职工握手', file: 'photo-1.png' }],
    },
    {
      name: 'below, by its place and looks: asked',
      inside:
        p(drawing('one.png', { description: '慰问组与职工握手' }), CENTRED) + p('慰问组在职工家中', CENTRED),
      photos: [{ caption: '慰问组在职工家中', alt: '慰问组与职工握手', file: 'photo-1.png' }],
      told: ['紧挨图片的短行按图片说明收：“慰问组在职工家中”；是正文、标题的请移回正文'],
    },
    {
      name: 'above',
      inside: [
        p('图1 慰问现场', CENTRED),
        p(drawing('one.png', { description: '握手' }), CENTRED),
        p('图2 座谈会', CENTRED),
        p(drawing('two.jpg', { description: '会场' }), CENTRED),
      ].join(''),
      photos: [
        { caption: '图1 慰问现场', alt: '握手', file: 'photo-1.png' },
        { caption: '图2 座谈会', alt: '会场', file: 'photo-2.jpg' },
      ],
    },
    {
      name: 'one for two pictures side by side',
      inside:
        p(drawing('one.png') + drawing('two.jpg', { description: '会场' }), CENTRED) +
        p('图为活动现场。　张三摄', CENTRED),
      photos: [
        { file: 'photo-1.png' },
        { caption: '图为活动现场。　张三摄', alt: '会场', file: 'photo-2.jpg' },
      ],
      told: [
        '《县总工会开展春节走访慰问活动》的图片 photo-1.png 没有说明文字：印有说明的写 caption，没有的看图写一句 alt（替代文字）',
      ],
    },
    {
      name: 'as many as pictures, one by one',
      inside: p(drawing('one.png') + drawing('two.jpg')) + p('图1 出发', CENTRED) + p('图2 返回', CENTRED),
      photos: [
        { caption: '图1 出发', file: 'photo-1.png' },
        { caption: '图2 返回', file: 'photo-2.jpg' },
      ],
      told: [
        '《县总工会开展春节走访慰问活动》的图片 photo-1.png、photo-2.jpg 没有替代文字，读屏时读图片说明：画面里有说明没讲到的，请写 alt',
      ],
    },
    {
      name: 'in the cells under pictures',
      inside: table(
        cell(p(drawing('one.png', { description: '握手' }))) +
          cell(p(drawing('two.jpg', { description: '会场' }))),
        cell(p('走访职工家庭')) + cell(p('召开座谈会')),
      ),
      photos: [
        { caption: '走访职工家庭', alt: '握手', file: 'photo-1.png' },
        { caption: '召开座谈会', alt: '会场', file: 'photo-2.jpg' },
      ],
    },
    {
      name: 'in a style made for it, in the same paragraph as the picture',
      inside: p(
        `${drawing('one.png', { description: '握手' })}<w:r><w:br/></w:r>${r('送去慰问品')}`,
        '<w:pStyle w:val="Caption"/>',
      ),
      photos: [{ caption: '送去慰问品', alt: '握手', file: 'photo-1.png' }],
    },
    {
      name: 'none: a paragraph of the text follows',
      inside: p(drawing('one.png', { description: '图片包含 人, 室内 描述已自动生成' })),
      photos: [{ file: 'photo-1.png' }],
      told: [
        '《县总工会开展春节走访慰问活动》的图片 photo-1.png 没有说明文字：印有说明的写 caption，没有的看图写一句 alt（替代文字）',
      ],
    },
    {
      name: 'of a picture that cannot be taken',
      inside: p(drawing('chart.emf'), CENTRED) + p('图1 慰问户数', CENTRED),
      photos: [{ caption: '图1 慰问户数' }],
      told: [
        '图片没有收入：chart.emf，是 EMF 图元文件，浏览器显示不了，请在 Word 里右键“另存为图片”，存成 PNG 后换上',
      ],
    },
  ];
  test.each(cases)('$name', async ({ inside, photos, told = [] }) => {
    const styles = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
    const result = await importItem(inside, { styles });
    expect(result.photos).toEqual(photos);
    expect(result.told).toEqual(told);
    expect([...result.pictures.keys()]).toEqual(photos?.flatMap(({ file }) => file ?? []));
    const body = result.drafts.get('index.mdx')?.split('---\n').at(-1);
    expect(body).toBe(`\n${PROSE}\n\n${MORE}\n`);
    expect(result.report).not.toContain('leftover');
  });
});

describe('where pictures stand', () => {
  test('in a group, in VML, in a text box and behind an alternative', async () => {
    const group = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline><wp:extent cx="4320000" cy="1440000"/><wp:docPr id="2" name="组合 2"/><a:graphic><a:graphicData><wpg:wgp>${picture('one.png', '左')}${picture('two.jpg', '右')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="rId-one.png"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const vml =
      '<w:r><w:pict><v:shape style="width:300pt;height:200pt" alt="旧式"><v:imagedata r:id="rId-three.png"/></v:shape></w:pict></w:r>';
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="4320000" cy="3600000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(drawing('old.bmp', { description: '框里' }))}${p('图为框里的图')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const { photos } = await importItem(p(group) + p(MORE) + p(vml) + p(MORE) + p(`${r(PROSE)}${box}`));
    expect(photos).toEqual([
      { alt: '左', file: 'photo-1.png' },
      { alt: '右', file: 'photo-2.jpg' },
      { alt: '旧式', file: 'photo-3.png' },
      { caption: '图为框里的图', alt: '框里', file: 'photo-4.png' },
    ]);
  });

  test('a photo report keeps its credits and its pictures in their order', async () => {
    const shots = ['one.png', 'two.jpg', 'three.png'].flatMap((name, index) => [
      p(drawing(name), CENTRED),
      p(`${['开幕式', '拔河比赛', '颁奖'][index]}`, CENTRED),
      p(''),
    ]);
    const body =
      p(r('县总工会举办职工运动会', '<w:b/><w:sz w:val="44"/>'), CENTRED) +
      p(PROSE) +
      p('（文稿：李明　摄影：王海）') +
      shots.join('');
    const { photos, front } = await importDocx({ body, pictures: files });
    expect(photos?.map(({ caption, file }) => [file, caption])).toEqual([
      ['photo-1.png', '开幕式'],
      ['photo-2.jpg', '拔河比赛'],
      ['photo-3.png', '颁奖'],
    ]);
    expect(front('index.mdx').photographer?.name).toBe('王海');
  });

  test('each goes to the item it stands in, and the picture in the head of a bulletin to none', async () => {
    const title = (words: string) => p(r(words, '<w:b/>'), '<w:pStyle w:val="H"/>');
    const body = [
      p(drawing('three.png', { height: 3 }), CENTRED),
      p(r('工作简报', '<w:sz w:val="72"/>'), CENTRED),
      p('第3期', CENTRED),
      p('东山县总工会办公室　　2023年5月8日', CENTRED),
      title('县总工会慰问环卫工人'),
      p(PROSE),
      p(drawing('one.png'), CENTRED),
      p('图1 慰问现场', CENTRED),
      title('县总工会举办技能比赛'),
      p(drawing('two.jpg'), CENTRED),
      p('图2 比赛现场', CENTRED),
      p(MORE),
    ].join('');
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const { drafts, told, front, pictures, report } = await importDocx({ body, styles, pictures: files });
    const [first = '', second = ''] = [...drafts.keys()].filter((name) => name.endsWith('.mdx'));
    expect(front(first).photos).toEqual([{ caption: '图1 慰问现场', file: 'photo-2.png' }]);
    expect(front(second).photos).toEqual([{ caption: '图2 比赛现场', file: 'photo-3.jpg' }]);
    expect([...pictures.keys()]).toEqual(['photo-2.png', 'photo-3.jpg']);
    expect(report).not.toContain('three.png 收作');
    expect(report).toContain('one.png 收作 photo-2.png');
    expect(told[0]).toBe(
      '图片没有收入：three.png，在第一篇之前，像是封面或刊头。要用的请从原件另存为文件，照指南写 photos',
    );
  });
});

describe('what a picture is', () => {
  test('the same one twice is kept once', async () => {
    const inside =
      p(drawing('one.png', { description: '握手' })) +
      p(PROSE) +
      p(drawing('one.png', { description: '握手' }));
    const { photos, pictures } = await importItem(inside);
    expect(photos).toEqual([
      { alt: '握手', file: 'photo-1.png' },
      { alt: '握手', file: 'photo-1.png' },
    ]);
    expect(pictures.size).toBe(1);
  });

  test('bytes a browser shows stay as they are, under the ending they have by right', async () => {
    const { pictures } = await importItem(p(drawing('wrong.gif')) + p(drawing('two.jpg')));
    expect(pictures.get('photo-1.png')).toEqual(files['wrong.gif']);
    expect(pictures.get('photo-2.jpg')).toEqual(files['two.jpg']);
  });

  test.each([
    ['cmyk.jpg', 'photo-1.jpg', '图片 cmyk.jpg 收作 photo-1.jpg，印刷用的 CMYK 转成 RGB 的 JPEG', [600, 400]],
    ['tall.tif', 'photo-1.jpg', '图片 tall.tif 收作 photo-1.jpg，TIFF 转成 RGB 的 JPEG', [600, 400]],
    ['old.bmp', 'photo-1.png', '图片 old.bmp 收作 photo-1.png，BMP 转成 PNG', [300, 200]],
  ] as const)('%s is turned into one a browser shows', async (name, file, line, [width, height]) => {
    const { pictures, report } = await importItem(p(drawing(name)));
    expect(report).toContain(line);
    expect(await sharp(pictures.get(file)).metadata()).toMatchObject({ space: 'srgb', width, height });
  });

  test.each([
    ['huge.png', '有 13000×10 点，超过长边 12000 点或总数 8000 万点，请用看图软件缩小后换上'],
    ['cut.png', '是 PNG，坏了或不完整，请找到原图换上'],
    ['cut.jpg', '是 JPEG，坏了或不完整，请找到原图换上'],
    ['script.svg', '是 SVG，里面可以带程序，不收，请在浏览器里打开、截图存成 PNG 后换上'],
  ])('%s is refused by name', async (name, reason) => {
    const { photos, pictures, told } = await importItem(p(drawing(name)));
    expect(told).toEqual([`图片没有收入：${name}，${reason}`]);
    expect([photos, pictures.size]).toEqual([undefined, 0]);
  });

  test('one that is only linked is named and not fetched', async () => {
    const { photos, report } = await importItem(
      p(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="会场"/><a:blip r:link="rIdOut"/></wp:inline></w:drawing></w:r>',
      ),
      { linked: { rIdOut: 'http://example.test/a/hui.jpg' } },
    );
    expect(photos).toBeUndefined();
    expect(report).toContain('图片没有收入：hui.jpg（“会场”）。要用的请另存为文件，照指南写 photos');
  });

  test('lines, small signs and the seal over a signature are left out and told', async () => {
    const { photos, told } = await importItem(
      [
        p(drawing('line.png', { width: 15.6, height: 0.2 })),
        p(drawing('one.png', { width: 0.8, height: 0.8 })),
        p('东山县总工会', '<w:jc w:val="right"/>'),
        p(
          `${r('2023年1月8日')}${drawing('two.jpg', { width: 4.2, height: 4.2, floats: true })}`,
          '<w:jc w:val="right"/>',
        ),
      ].join(''),
    );
    expect(photos).toBeUndefined();
    expect(told.map((message) => message.slice(0, 20))).toEqual(
      [
        '像是装饰线，没有收入：line.png，',
        '像是小图标，没有收入：one.png，0',
        '像是印章，没有收入：two.jpg，4.',
      ].map((words) => words.slice(0, 20)),
    );
  });
});

test('forty pictures of three megabytes stay below a gigabyte of memory', { timeout: 60_000 }, async () => {
  const noise = (seed: number) =>
    sharp(randomBytes(1000 * 1000 * 3), { raw: { width: 1000, height: 1000, channels: 3 } })
      .png({ compressionLevel: 0 })
      .withMetadata({ density: 72 + seed })
      .toBuffer();
  const pictures: Record<string, Buffer> = {};
  for (let seed = 0; seed < 40; seed += 1) pictures[`p${seed}.png`] = await noise(seed);
  const body =
    p('县总工会举办职工运动会', CENTRED) +
    Object.keys(pictures)
      .map((name) => p(PROSE) + p(drawing(name)))
      .join('');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const file = join(folder, '稿.docx');
    writeFileSync(file, makeDocx({ body, pictures }));
    const module = join(import.meta.dirname, '../../../../src/importer/import-source.ts');
    const script = `
      const { importSource } = await import(${JSON.stringify(module)});
      const { readFileSync } = await import('node:fs');
      const nobody = { personId: () => undefined, organizationId: () => undefined };
      const { pictures } = await importSource(readFileSync(${JSON.stringify(file)}), '稿.docx', nobody);
      console.log(JSON.stringify([pictures.size, process.resourceUsage().maxRSS]));`;
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    const [count, kilobytes] = JSON.parse(told) as [number, number];
    expect(count).toBe(40);
    expect(kilobytes).toBeLessThan(1024 ** 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
