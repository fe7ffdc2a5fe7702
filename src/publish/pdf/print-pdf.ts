import { findChromium, openChromium } from './open-chromium.ts';
import type { Chromium } from './open-chromium.ts';
import { mendCharacters } from './mend-characters.ts';
import { setDates } from './set-dates.ts';

/** A text as it is printed. */
export interface PrintedText {
  /** The whole page, styles in it; it may ask for nothing else. */
  html: string;
  /** A script that settles the layout before it is printed. */
  settle?: string;
  /** The moment the file bears: `2022-06-22T00:00:00Z`. */
  moment: string;
}

/** Prints a text as a tagged PDF by this machine's Chromium; the same text gives the same bytes. */
export async function printPdf({ html, settle, moment }: PrintedText): Promise<Uint8Array<ArrayBuffer>> {
  opened ??= open();
  const chromium = opened;
  const { targetId } = await chromium.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId: page } = await chromium.ask('Target.attachToTarget', { targetId, flatten: true });
  try {
    const { frameTree } = await chromium.ask('Page.getFrameTree', {}, page);
    await chromium.ask('Page.setDocumentContent', { frameId: frameTree?.frame.id, html }, page);
    const expression = `document.fonts.load('12pt song', '一').then((faces) => { if (faces.length === 0) throw new Error('${NO_FACE}'); ${settle ?? ''} })`;
    const { exceptionDetails } = await chromium.ask(
      'Runtime.evaluate',
      { expression, awaitPromise: true },
      page,
    );
    if (exceptionDetails) throw new Error(`没有做成 PDF：${exceptionDetails.exception.description}`);
    const { data = '' } = await chromium.ask('Page.printToPDF', OPTIONS, page);
    return setDates(mendCharacters(new Uint8Array(Buffer.from(data, 'base64')), html), moment);
  } finally {
    await chromium.ask('Target.closeTarget', { targetId });
  }
}

/** What an editor is told where no face is found that a file may hold. */
const NO_FACE =
  '这台机器没有可以放进 PDF 的中文字体。请安装思源宋体或 Noto Serif CJK SC（Noto Sans CJK SC 也行），再构建一次';

const OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

let opened: Chromium | undefined;

function open(): Chromium {
  const program = findChromium();
  if (program === undefined) throw new Error('这台机器没有 Chromium，做不了 PDF。');
  return openChromium(program);
}
