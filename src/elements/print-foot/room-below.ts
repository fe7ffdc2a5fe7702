import { asOnPaper } from './as-on-paper.ts';

/**
 * The square of GB/T 9704 that a document is printed on, `styles/print.css`. Its 22 lines, each rounded to a 64th of a pixel,
 * are a hair higher than 225 mm; a sheet of paper is rounded up to whole pixels and holds them.
 */
const SQUARE =
  'display: block; margin: 0; padding: 0; inline-size: 156mm; block-size: calc(225mm + 0.5px); columns: 156mm; column-gap: 10mm; column-fill: auto';

/**
 * The room on its sheet below the first element of a tag, in CSS pixels, before the page is printed; undefined where the
 * browser does not tell. No browser has a word for the foot of the last sheet, so the page is laid, as paper has it, into
 * columns as high as the square of a sheet, in a frame that nobody sees; columns break where sheets do.
 */
export function roomBelow(tag: string): number | undefined {
  const styles = readStyles();
  if (styles === undefined) return undefined;
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; inset-block-start: 0; inset-inline-start: -400mm; inline-size: 156mm; block-size: 225mm; border: 0; visibility: hidden';
  document.body.append(frame);
  try {
    return measure(frame, asOnPaper(styles), tag);
  } finally {
    frame.remove();
  }
}

function measure(frame: HTMLIFrameElement, styles: string, tag: string): number | undefined {
  const sheet = frame.contentDocument;
  const Sheet = sheet?.defaultView?.CSSStyleSheet;
  // Safari before 16.4 has none that a script may fill.
  if (!sheet || !Sheet || !('replaceSync' in Sheet.prototype)) return undefined;
  // Copied by the frame's own document, which knows no custom elements: none of them must come to life there.
  const copy = sheet.importNode(document.documentElement, true);
  for (const part of copy.querySelectorAll('link, script, style, iframe')) part.remove();
  sheet.documentElement.replaceWith(copy);
  const paper = new Sheet();
  paper.replaceSync(`${styles} body::before { display: none !important; }`);
  sheet.adoptedStyleSheets = [paper];
  sheet.body.style.cssText = SQUARE;
  const foot = sheet.querySelector(tag);
  if (!foot) return undefined;
  // Two pixels may be lost to rounding on paper, and a sheet would be won by them.
  return sheet.body.getBoundingClientRect().bottom - foot.getBoundingClientRect().bottom - 2;
}

/** All rules of the page; undefined where a browser keeps them to itself, as it does from a memory stick. */
function readStyles(): string | undefined {
  try {
    return [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n');
  } catch {
    return undefined;
  }
}
