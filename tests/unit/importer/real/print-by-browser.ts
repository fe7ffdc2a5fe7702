import type { Browser } from 'playwright-core';
import { escapeXml } from './cut-words.ts';
import type { RealBlock, RealText, Stretch } from './real-text.ts';

/** Prints a text to PDF as a browser does, in two columns, justified, with running head and page numbers; it sets no notes. */
export async function printByBrowser(browser: Browser, { title, blocks }: RealText): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style>
      <h1>${escapeXml(title)}</h1><main>${blocks.map(writeBlock).join('\n')}</main></html>`);
    return await page.pdf({
      format: 'A4',
      margin: { top: '28mm', bottom: '25mm', left: '22mm', right: '22mm' },
      displayHeaderFooter: true,
      headerTemplate: '<div style="font:8px serif;margin-left:22mm">青海工运·工作指导</div>',
      footerTemplate:
        '<div style="font:8px serif;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
    });
  } finally {
    await page.close();
  }
}

/** The same file with its fonts no longer saying what their codes mean. */
export function dropUnicodeMaps(pdf: Buffer): Buffer {
  const file = pdf.toString('latin1');
  return Buffer.from(
    file.replace(/\/ToUnicode \d+ \d+ R/gu, (entry) => ' '.repeat(entry.length)),
    'latin1',
  );
}

const STYLE = `
  body { font: 10.5pt/1.6 'Noto Serif CJK SC', SimSun, serif; text-align: justify; margin: 0 }
  main { columns: 2; column-gap: 2em }
  h1 { font-size: 17pt; text-align: center }
  h2, h3, h4 { font-size: 13pt; margin: .6em 0; break-after: avoid }
  p { margin: 0; text-indent: 2em }
  table { border-collapse: collapse; font-size: 9pt; break-inside: avoid; text-align: left; margin: .6em 0 }
  td { border: 1px solid; padding: 2px 4px }`;

function writeBlock(block: RealBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${writeStretches(block.stretches)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${writeStretches(block.stretches)}</p>`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((words) => `<td>${escapeXml(words)}</td>`).join('')}</tr>`).join('')}</table>`;
  }
}

function writeStretches(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ words, bold }) => (bold ? `<b>${escapeXml(words)}</b>` : escapeXml(words)))
    .join('');
}
