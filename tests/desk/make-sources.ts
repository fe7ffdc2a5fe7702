import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { makeDocx, p, r } from '../unit/importer/docx/make-docx.ts';
import { makeScan } from '../unit/importer/ocr/make-scan.ts';

/** A file as an office drops it on the desk. */
export interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const CASES = resolve(import.meta.dirname, '../fixtures/import');

/** The source of an import case, in plain text. */
export function caseText(name: string): string {
  return readFileSync(resolve(CASES, name, 'input.txt'), 'utf8');
}

/** A text as a Word file, a paragraph a line. */
export function asDocx(name: string, text: string): Dropped {
  const lines = text.split('\n').filter((line) => line !== '');
  const body = lines.map((line) => p(r(line))).join('');
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(makeDocx({ body })),
  };
}

/** A text as it is. */
export function asText(name: string, text: string): Dropped {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** A journal in two columns, printed by the browser of a page: cover and contents on the first page, then each article on its own. */
export async function makeJournal(desk: Page): Promise<Dropped> {
  const page = await desk.context().newPage();
  const contents = JOURNAL.map(
    ({ column, title, author, page }) =>
      `<h2>${column}</h2><p class="entry"><span>${title}（${author}）</span><span>${page}</span></p>`,
  );
  const articles = JOURNAL.map(
    ({ title, author, paragraphs }) =>
      `<article><h1>${title}</h1><p class="author">${author}</p><main>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</main></article>`,
  );
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style><h1>青海工运</h1><p class="author">2024年第3期</p><p class="author">2024年6月15日出版</p><h1>目　录</h1>${contents.join('')}${articles.join('')}</html>`,
  );
  const buffer = await page.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '22mm', right: '22mm' },
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font:8px serif;width:100%;text-align:center"><span class="pageNumber"></span></div>',
  });
  await page.close();
  return { name: '青海工运2024年第3期.pdf', mimeType: 'application/pdf', buffer };
}

/** A notice on paper, scanned a little aslant. */
export async function makeScannedNotice(): Promise<Dropped> {
  const { png } = await makeScan({ title: '示范省总工会文件', paragraphs: SCANNED, columns: 1, angle: 0.6 });
  return { name: '扫描件.png', mimeType: 'image/png', buffer: png };
}

const STYLE = `
  body { font: 10.5pt/1.6 'Noto Serif CJK SC', SimSun, serif; text-align: justify; margin: 0 }
  article { break-before: page }
  main { columns: 2; column-gap: 2em }
  h1 { font-size: 17pt; text-align: center }
  h2 { font-size: 13pt; margin: .6em 0 }
  p { margin: 0; text-indent: 2em }
  .author { text-align: center; text-indent: 0 }
  .entry { display: flex; justify-content: space-between; text-indent: 0 }`;

const filler = (words: string, times: number) => Array.from({ length: times }, () => words).join('');

const JOURNAL = [
  {
    column: '工作指导',
    title: '把服务送到草场上',
    author: '卓玛才让',
    page: 2,
    paragraphs: [
      '牧区的工会小组分散在几十公里的草场上，开一次会要走大半天。今年起，县总工会把流动服务车开到了定居点。',
      filler('车上有图书、药品和一台打印机，牧民职工当场就能办好互助保障的手续。', 6),
      filler('每月逢五出车，路线提前在手机上公布，谁家有事就在谁家停一停。', 6),
      '半年下来，服务车走了一万二千公里，办成了三百一十七件事。',
    ],
  },
  {
    column: '调查研究',
    title: '盐湖企业班组建设的几点思考',
    author: '贺兰生',
    page: 3,
    paragraphs: [
      '盐湖企业的班组多在野外作业，人员流动大，建设好班组不容易。',
      filler('我们走访了十一个班组，与八十四名职工谈了话，看了三年的交接班记录。', 5),
      filler('班组长的威信来自手艺，也来自公道，排班和奖金的分配最要说得清楚。', 6),
      '建议把班组长的培训纳入年度计划，每年不少于四十学时。',
    ],
  },
];

const SCANNED = [
  '示总发〔2024〕21号',
  '关于做好冬季送温暖工作的通知',
  '各市总工会：',
  '入冬以来气温持续走低，为帮助困难职工温暖过冬，现就有关事项通知如下。',
  '一、摸清底数，逐户走访，不漏一人。',
  '二、物资发放要登记造册，接受职工监督。',
  '示范省总工会',
  '2024年11月20日',
];
