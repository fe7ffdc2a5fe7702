import { describe, expect, test } from 'vitest';
import { importSource } from '../../../../src/importer/import-source.ts';
import { makePdf, type PdfPage } from './make-pdf.ts';
import { typeset, type Setting } from './typeset.ts';

const STRANGERS = { personId: () => undefined, organizationId: () => undefined };

/** Paragraphs of several sentences that are all different, so that every place can be told by its words. */
const PARAGRAPHS = Array.from({ length: 40 }, (_, index) => {
  const figures = [...String(index + 11)].map((figure) => '零一二三四五六七八九'[Number(figure)]).join('');
  return `第${figures}车间的老职工说起当年建厂的情形，都记得那个冬天格外寒冷。大家顶着风雪挖地基，手上磨出了血泡，没有人叫苦。编号为${figures}的机床至今还在转动，它见证了第${figures}班几代人的汗水和光荣。${'后来人不会忘记这一切，厂史里写着呢。'.slice(0, (index * 7) % 18)}`;
});

const SETTING: Setting = {
  title: '关于老厂往事的回忆',
  paragraphs: PARAGRAPHS,
  columns: 1,
  measure: 36,
  lines: 30,
  size: 12,
};

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const RADICALS = new Map(
  [...'工手人日月大老车土高'].map((sign, index) => [sign, [...'⼯⼿⼈⽇⽉⼤⽼⻋⼟⾼'][index] ?? '']),
);

/** The marks of all bodies, with the words behind each as they stand on the page, and the doubts about pages. */
async function read(pages: readonly PdfPage[]) {
  const { files, document } = await importSource(makePdf(pages), '原稿.pdf', STRANGERS);
  const text = [...files].flatMap(([name, body]) => (name.endsWith('.mdx') ? [body] : [])).join('\n');
  const parts = text.split(/<PageMark page="(\d+)" \/>/u);
  const marks = parts.flatMap((page, index) =>
    index % 2 === 1 ? [[Number(page), letters(parts[index + 1] ?? '').slice(0, 12)] as const] : [],
  );
  const doubts = document.log.flatMap((entry) =>
    entry.kind === 'doubt' && entry.code === 'page' ? [entry.message] : [],
  );
  return { marks, doubts, text };
}

/** What a mark on each page but the first must say: its number and the first words of its text. */
function wanted(pages: readonly PdfPage[], firstFolio: number, size = 12) {
  return pages.slice(1).map((page, index) => {
    const first = page.texts.find((text) => text.size === size);
    const next = page.texts.filter((text) => text.size === size)[1];
    return [firstFolio + index + 1, letters(`${first?.text ?? ''}${next?.text ?? ''}`).slice(0, 12)];
  });
}

describe('a mark stands where each printed page begins', () => {
  test.each([
    ['one column', {}],
    ['two columns, as a journal has them', { columns: 2, measure: 18, lines: 34, size: 11 }],
    ['heads that change from left to right', { heads: ['海岬港务', '2019年第4期'] as const }],
  ])('%s', async (_, change) => {
    const setting = { ...SETTING, ...change, firstFolio: 8 };
    const pages = typeset(setting);
    const { marks, doubts } = await read(pages);
    expect(marks).toEqual(wanted(pages, 8, setting.size));
    expect(doubts).toEqual([]);
    expect(marks.length).toBeGreaterThan(2);
  });

  test('a font writes radicals for characters', async () => {
    const pages = typeset({ ...SETTING, firstFolio: 8 });
    const written = pages.map(({ texts }) => ({
      texts: texts.map((one) => ({
        ...one,
        text: [...one.text].map((sign) => RADICALS.get(sign) ?? sign).join(''),
      })),
    }));
    expect(written).not.toEqual(pages);
    const { marks, doubts } = await read(written);
    expect(marks).toEqual(wanted(pages, 8));
    expect(doubts).toEqual([]);
  });

  test('the number stands in the head, beside the name of the journal', async () => {
    const pages = typeset(SETTING).map((page, index) => ({
      texts: [...page.texts, { x: 70, y: 790, size: 10, text: `海岬港务　2019年第4期　${index + 15}` }],
    }));
    const { marks, text } = await read(pages);
    expect(marks).toEqual(wanted(pages, 15));
    expect(text).not.toContain('2019年第4期');
  });

  test('the title stands on the first of them, which is where the article begins', async () => {
    const { text } = await read(typeset({ ...SETTING, firstFolio: 8 }));
    expect(text).toContain('pageStart: 8\n');
  });

  test('front matter with Roman numbers has none, and the text proper counts from 1', async () => {
    const front = typeset({ ...SETTING, title: '卷首语', paragraphs: PARAGRAPHS.slice(0, 10) }).map(
      (page, index) => ({
        texts: [...page.texts, { x: 290, y: 60, size: 10, text: `— ${['i', 'ii', 'iii'][index] ?? 'iv'} —` }],
      }),
    );
    const proper = typeset({ ...SETTING, paragraphs: PARAGRAPHS.slice(10), firstFolio: 1 });
    const { marks, doubts, text } = await read([...front, ...proper]);
    expect(marks.filter(([page]) => page > 1)).toEqual(wanted(proper, 1));
    expect(doubts).toEqual([]);
    expect(text).not.toMatch(/— i+ —/u);
  });
});

test('a number that does not fit those around it is asked and never written', async () => {
  const pages = typeset({ ...SETTING, firstFolio: 8 });
  const misread = pages.map((page, index) =>
    index === 2
      ? { texts: page.texts.map((text) => (text.text === '· 10 ·' ? { ...text, text: '· 19 ·' } : text)) }
      : page,
  );
  const { marks, doubts, text } = await read(misread);
  expect(marks).toEqual(wanted(pages, 8).filter(([page]) => page !== 10));
  expect(doubts).toEqual([expect.stringContaining('印的页码 19 与前后的页码不相接，没有标，请照原件补')]);
  expect(text).not.toContain('19 ·');
});

test('plates that are not counted shift the numbers, and all are known', async () => {
  const pages = typeset({ ...SETTING, firstFolio: 8 });
  const plate = { texts: [{ x: 200, y: 400, size: 12, text: '老厂区全景照片' }] };
  const { marks } = await read([...pages.slice(0, 2), plate, ...pages.slice(2)]);
  expect(marks.map(([page]) => page)).toEqual(pages.slice(1).map((_, index) => 9 + index));
});

test('a file without printed numbers has no marks', async () => {
  const { marks, doubts, text } = await read(typeset(SETTING));
  expect([marks, doubts]).toEqual([[], []]);
  expect(text).not.toContain('pageStart');
});
