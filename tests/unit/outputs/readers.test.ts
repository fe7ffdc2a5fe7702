import { test } from 'vitest';
import { readDocx } from '../../../src/importer/read/docx/read-docx.ts';
import { readHtml } from '../../../src/importer/read/html/read-html.ts';
import { readPdf } from '../../../src/importer/read/pdf/read-pdf.ts';
import type { SourceDocument } from '../../../src/importer/read/source-document.ts';
import { toSourceText } from '../../../src/importer/read/source-text.ts';
import { makeRandom, type Random } from '../../bench/random.ts';
import { abstractNum, inList, lvl, makeDocx, num, p, r } from '../importer/docx/make-docx.ts';
import { makePdf, type PdfText } from '../importer/pdf/make-pdf.ts';
import { typeset } from '../importer/pdf/typeset.ts';
import { hold } from './hold.ts';

/**
 * What the readers make of files in which every property they know is set at random: blocks with their looks, the text
 * given to the stages, and what is told.
 */
const WORDS = [
  '各级工会要认真学习贯彻会议精神，结合实际抓好落实。',
  '一、总体要求',
  '（一）健全机制',
  '关于开展送温暖活动的通知',
  '2023年，全省新建基层工会1,280家，发展会员3.6万人。',
  '海东市总工会',
  '2024年3月8日',
  '附件：1. 统计表',
  '“两个责任”要落到实处；谁主管，谁负责。',
  '注：A＋B=100%，见图1',
];

function show(name: string, document: SourceDocument): string {
  const { text, log } = toSourceText(document);
  const blocks = document.blocks.map((block) => JSON.stringify(block));
  const rest = [document.notes, document.furniture].map((part) => JSON.stringify(part));
  const told = log.map(({ line, kind, message }) => `${line} ${kind} ${message}`);
  return [`## ${name}`, ...blocks, ...rest, '', text, ...told].join('\n');
}

const some = <Item>(random: Random, share: number, item: Item): Item[] =>
  random.next() < share ? [item] : [];

test('Word files', async () => {
  const random = makeRandom(11);
  const parts: string[] = [];
  for (let file = 0; file < 40; file += 1) {
    const body = Array.from({ length: 6 }, () => writeElement(random)).join('');
    const document = await readDocx(makeDocx({ body, ...SHELL }), '原稿.docx');
    parts.push(show(`file ${file}`, document));
  }
  await hold('readers-word', parts);
});

const SHELL = {
  styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="二级"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/><w:i/></w:rPr></w:style>`,
  numbering:
    abstractNum(
      0,
      lvl(0, 'chineseCountingThousand', '%1、') +
        lvl(1, 'chineseCounting', '（%2）') +
        lvl(2, 'decimal', '%3.'),
    ) +
    abstractNum(
      1,
      lvl(0, 'decimalEnclosedCircle', '%1') + lvl(1, 'upperRoman', '%1.%2', '<w:suff w:val="space"/>'),
    ) +
    num(1, 0) +
    num(2, 1),
  footnotes: `<w:footnote w:id="2">${p('脚注一。')}</w:footnote><w:footnote w:id="3">${p('脚注二，见前。')}</w:footnote>`,
  header: p('内部资料'),
  footer: p('— 1 —'),
};

function writeElement(random: Random): string {
  if (random.next() < 0.15) return writeTable(random);
  const properties = [
    ...some(random, 0.25, `<w:pStyle w:val="${random.pick(['a', '1', '2'])}"/>`),
    ...some(random, 0.25, inList(1 + random.below(2), random.below(3))),
    ...some(random, 0.2, `<w:ind w:left="${random.below(4) * 240}" w:firstLine="${random.below(3) * 320}"/>`),
    ...some(random, 0.25, `<w:jc w:val="${random.pick(['left', 'center', 'right', 'both', 'end'])}"/>`),
    ...some(random, 0.1, '<w:pageBreakBefore/>'),
  ].join('');
  return p(Array.from({ length: 1 + random.below(3) }, () => writeRun(random)).join(''), properties);
}

function writeRun(random: Random): string {
  const run = r(
    random.pick(WORDS),
    [
      ...some(random, 0.25, random.pick(['<w:b/>', '<w:b w:val="0"/>', '<w:rStyle w:val="S"/>'])),
      ...some(random, 0.1, '<w:i/>'),
      ...some(random, 0.15, `<w:sz w:val="${random.pick([21, 32, 36, 44])}"/>`),
      ...some(random, 0.05, '<w:vanish/>'),
      ...some(random, 0.05, '<w:vertAlign w:val="superscript"/>'),
    ].join(''),
  );
  switch (random.below(12)) {
    case 0:
      return `<w:ins>${run}</w:ins>`;
    case 1:
      return `<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del>${run}`;
    case 2:
      return `${run}<w:r><w:tab/></w:r>`;
    case 3:
      return `${run}<w:r><w:br${random.pick(['', ' w:type="page"'])}/></w:r>`;
    case 4:
      return `${run}<w:r><w:footnoteReference w:id="${2 + random.below(2)}"/></w:r>`;
    case 5:
      return `<w:hyperlink r:id="x">${run}</w:hyperlink>`;
    case 6:
      return `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
    case 7:
      return `${run}<w:r><w:noBreakHyphen/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`;
    default:
      return run;
  }
}

function writeTable(random: Random): string {
  const columns = 1 + random.below(3);
  const row = () =>
    `<w:tr>${Array.from({ length: columns }, (_, column) => {
      const span = column === 0 && columns > 1 && random.next() < 0.2 ? '<w:gridSpan w:val="2"/>' : '';
      const merge = some(random, 0.2, random.pick(['<w:vMerge/>', '<w:vMerge w:val="restart"/>'])).join('');
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${p(random.pick(WORDS))}</w:tc>`;
    }).join('')}</w:tr>`;
  return `<w:tbl>${Array.from({ length: 1 + random.below(3) }, row).join('')}</w:tbl>`;
}

test('PDF files', async () => {
  const random = makeRandom(12);
  const parts: string[] = [];
  for (let file = 0; file < 24; file += 1) {
    const size = random.pick([10, 12, 16]);
    const pages = typeset({
      ...(random.next() < 0.6 && { title: random.pick(WORDS) }),
      paragraphs: Array.from({ length: 4 + random.below(6) }, () =>
        Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS)).join(''),
      ),
      columns: 1 + random.below(2),
      measure: Math.floor((14 + random.below(8)) * (size === 16 ? 0.8 : 1)),
      lines: 12 + random.below(14),
      size,
      ...(random.next() < 0.5 && {
        heads: ['工会通讯', '2024年第2期'] as const,
        firstFolio: 1 + random.below(9),
      }),
    });
    const moved = pages.map((page) => ({
      texts: page.texts.map((text): PdfText => disturb(text, random)),
      ...(random.next() < 0.3 && { rules: RULED }),
    }));
    parts.push(show(`file ${file}`, await readPdf(makePdf(moved), '原稿.pdf')));
  }
  await hold('readers-pdf', parts);
});

/** Two rows of two cells below the text. */
const RULED = [
  ...[80, 110, 140].map((y) => [70, y, 370, y] as const),
  ...[70, 220, 370].map((x) => [x, 80, x, 140] as const),
];

/** A word in bold, a line a hair lower or set wider, as printers leave them. */
function disturb(text: PdfText, random: Random): PdfText {
  switch (random.below(20)) {
    case 0:
      return { ...text, font: 'bold' };
    case 1:
      return { ...text, y: text.y - 0.6 };
    case 2:
      return { ...text, x: text.x + 1.2 };
    default:
      return text;
  }
}

test('web pages', async () => {
  const random = makeRandom(13);
  const parts = Array.from({ length: 40 }, (_, file) => {
    const body = Array.from({ length: 5 }, () => writeHtml(random, 0)).join('\n');
    return show(`page ${file}`, readHtml(`<html><body>${body}</body></html>`, '网页.html'));
  });
  await hold('readers-web', parts);
});

const TAGS = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'center',
  'blockquote',
  'ul',
  'ol',
  'table',
  'span',
  'section',
  'pre',
  'dl',
];
const ATTRIBUTES = [
  'style="text-align:center"',
  'style="text-align: right; font-size:22px"',
  'style="text-indent:2em"',
  'style="font-weight:bold"',
  'style="display:none"',
  'align="center"',
  'class="nav"',
  'class="share"',
  'class="article-content"',
  'hidden',
];

function writeHtml(random: Random, depth: number): string {
  const tag = random.pick(TAGS);
  const attributes = some(random, 0.35, ` ${random.pick(ATTRIBUTES)}`).join('');
  const inside = () =>
    depth > 2 || random.next() < 0.6
      ? writePhrase(random)
      : Array.from({ length: 1 + random.below(3) }, () => writeHtml(random, depth + 1)).join('\n');
  switch (tag) {
    case 'ul':
    case 'ol':
      return `<${tag}${random.pick(['', ' start="3"', ' type="a"'])}><li>${inside()}</li><li>${inside()}</li></${tag}>`;
    case 'table':
      return `<table${attributes}><tr><td>${inside()}</td><td colspan="2">${inside()}</td></tr><tr><td rowspan="2">${inside()}</td><th>${inside()}</th></tr></table>`;
    case 'dl':
      return `<dl><dt>${inside()}</dt><dd>${inside()}</dd></dl>`;
    default:
      return `<${tag}${attributes}>${inside()}</${tag}>`;
  }
}

function writePhrase(random: Random): string {
  const words = random.pick(WORDS);
  switch (random.below(10)) {
    case 0:
      return `<b>${words}</b>${random.pick(WORDS)}`;
    case 1:
      return `${words}<br>${random.pick(WORDS)}`;
    case 2:
      return `${words}<br/><br/>　　${random.pick(WORDS)}`;
    case 3:
      return `<a href="javascript:print()">【打印】</a>${words}`;
    case 4:
      return `<img src="/a/图.jpg" alt="合影">${words}`;
    case 5:
      return `<em>${words}</em>&nbsp;&nbsp;${random.pick(WORDS)}<sup>①</sup>`;
    case 6:
      return `<script>alert(1)</script>${words}`;
    default:
      return words;
  }
}
