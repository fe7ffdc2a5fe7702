/** Takes out of a page what only a reader's browser needs: nothing runs in a preview. `sheet` names its style sheet. */
export function standStill(page: string, sheet: string): string {
  return (
    page
      .replaceAll(/<script\b[^>]*>.*?<\/script>/gsu, '')
      // A preview has a policy of its own, in a header.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/u, '')
      .replaceAll(/<link rel="(?:icon|expect|alternate|describedby)"[^>]*>/gu, '')
      .replace('</head>', `<link rel="stylesheet" href="${sheet}"></head>`)
  );
}

/** The site's style sheet where no script runs: what a script would bring to life is shown all the same. */
export function screenStyles(styles: string): string {
  return styles.replaceAll(/@media ?\(scripting: ?none\)/gu, NEVER);
}

/**
 * The site's style sheet as a printer applies it, for a screen: the rules of print hold, those of screens do not. The
 * sheets are columns there, so that what begins a new sheet begins a new column; their heads are drawn apart.
 */
export function sheetStyles(styles: string): string {
  const printed = styles
    .replaceAll(/@media screen[^{]*(?=\{)/gu, NEVER)
    .replaceAll(/@media ?\(prefers-color-scheme[^{]*(?=\{)/gu, NEVER)
    .replaceAll(/@media ?\((?:hover|pointer|any-hover)[^{]*(?=\{)/gu, NEVER)
    // The text of a sheet of A4 is narrower than the narrowest of these screens.
    .replaceAll(/@media ?\((?:width ?>=|min-width:) ?(?:[4-9]|\d{2,})\d(?:\.\d+)?rem\)[^{]*(?=\{)/gu, NEVER)
    .replaceAll(
      /@media ?\((?:width ?<=|max-width:) ?(?:[4-9]|\d{2,})\d(?:\.\d+)?rem\)[^{]*(?=\{)/gu,
      '@media all',
    )
    .replaceAll(/@media print/gu, '@media all')
    .replaceAll(/break-before: ?page/gu, 'break-before:column');
  return `${printed}\n${SHEETS}`;
}

const NEVER = '@media not all';

const SHEETS = `
html { background: #dcd8d0 !important; }
@media (prefers-color-scheme: dark) { html { background: #35322e !important; } }
body { display: block !important; margin: 0; padding: 12px 0; background: transparent !important; }
body::before { display: none !important; }
body > .print-head, body > main { display: none !important; }
.sheet { position: relative; inline-size: 210mm; block-size: 297mm; margin: 0 auto 14px; overflow: hidden; background: #fff; color: #000; box-shadow: 0 0 0 1px rgb(0 0 0 / .22), 0 2px 8px rgb(0 0 0 / .18); }
.sheet-text { position: absolute; overflow: hidden; }
.sheet-flow { column-fill: auto; }
.sheet-flow > main { display: block !important; }
.sheet > .print-head { position: absolute; }
.sheet-number { position: absolute; font: 9pt 'Times New Roman', 'Liberation Serif', serif; text-align: center; }
.sheet[data-notice] > .sheet-number { font: 14pt SimSun, 'Songti SC', 'Noto Serif CJK SC', serif; }
`;
