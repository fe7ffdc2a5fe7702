import type { Sheets } from './sheets.ts';

/** Faces whose licence lets a file hold them (SIL OFL), the first that a machine has; no other is asked for. */
const FACES: Readonly<Record<'song' | 'hei' | 'kai', readonly string[]>> = {
  song: [
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'Noto Serif SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
  ],
  hei: ['Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'Noto Serif CJK SC'],
  kai: ['LXGW WenKai', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC'],
};

const faces = Object.entries(FACES)
  .map(([name, list]) => {
    const places = list.map((face) => `local('${face}')`).join(', ');
    return `@font-face { font-family: ${name}; src: ${places}; }`;
  })
  .join('\n');

/**
 * The style sheet of a PDF: A4, articles with a running head, official documents on the square of GB/T 9704, 156 by 225
 * mm with 22 lines of 28 characters.
 */
export function sheetStyle(sheets: readonly Sheets[], colour: string): string {
  return `${faces}${COMMON}${notice(colour)}${sheets.map(pageRule).join('')}`;
}

const COMMON = `
@page { size: A4; margin: 28mm 30mm 25mm; @bottom-center { content: counter(page); font: 9pt song; } }
body { margin: 0; font: 12pt/1.75 song; color: #000; }
section { break-after: page; }
section:last-child { break-after: auto; }
p { margin: 0 0 0.3em; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
h1 { font-size: 20pt; line-height: 1.4; margin: 0.6em 0 0.8em; text-align: center; }
h2, h3, h4, h5, h6 { font: bold 1.05em/1.6 hei; margin: 1em 0 0.4em; break-after: avoid; }
header p, .motto { text-align: center; text-indent: 0; }
header .subtitle, header .title-note, .byline, .signed, .motto, blockquote { font-family: kai; }
header .mark, header .recipients { text-align: start; }
header .editor-note { text-align: justify; text-indent: 2em; }
header { margin-bottom: 1.2em; }
blockquote { margin: 0.6em 2em; }
.signed, .signature p { text-align: end; text-indent: 0; }
.attachment { white-space: pre-wrap; }
table { border-collapse: collapse; margin: 0.8em 0; inline-size: 100%; font-size: 0.9em; }
th, td { border: 0.5pt solid; padding: 0.3em 0.6em; }
tr, li { break-inside: avoid; }
em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
a { color: inherit; text-decoration: none; }
[role='doc-pagebreak'] { position: relative; }
[role='doc-pagebreak']::before { content: attr(aria-label); position: absolute; inset-inline-start: 0; translate: 0 -1em; font-size: 6.5pt; color: #666; text-indent: 0; white-space: nowrap; }
aside, .record, .captions, .corrections { font-size: 9pt; line-height: 1.5; }
aside p, .record p { text-indent: 0; }
.record { border-top: 0.5pt solid; margin-top: 2em; padding-top: 0.5em; }
.record h2, .captions h2 { font-size: 9pt; margin: 0.8em 0 0.2em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: 0.4em 0; }
dd { margin: 0; overflow-wrap: anywhere; }
ul.contents, ul.contents ul { list-style: none; margin: 0; padding: 0; }
ul.contents ul { padding-inline-start: 2em; }
ul.contents span { font-family: hei; }
`;

/** GB/T 9704—2012, 5.2 and 7; a blank line of the standard is room above a paragraph. */
const notice = (colour: string): string => `
@page notice { margin: 37mm 26mm 35mm 28mm; @bottom-center { content: none; } }
@page notice:right { @bottom-right { content: '— ' counter(page) ' —'; padding: 7mm 14pt 0 0; vertical-align: top; font: 14pt song; } }
@page notice:left { @bottom-left { content: '— ' counter(page) ' —'; padding: 7mm 0 0 14pt; vertical-align: top; font: 14pt song; } }
.notice { --line: calc(224.9mm / 22); --em: calc(156mm / 28); font-size: var(--em); line-height: var(--line); }
.notice :is(p, h2, h3, h4, h5, h6, header, .end) { margin: 0; }
.notice :is(p, h2, h3, h4) { orphans: 1; widows: 1; font-size: inherit; line-height: inherit; text-indent: 2em; text-spacing-trim: space-all; }
.notice :is(h2, h3, h4, h5, h6) { font-weight: normal; }
.notice h3 { font-family: kai; }
.notice header p { text-indent: 0; }
.notice h1 { font-size: 22pt; font-weight: normal; line-height: calc(var(--line) * 1.1); margin: calc(2 * var(--line)) 0 var(--line); }
.notice .mark { font-family: hei; }
.notice .letterhead { color: ${colour}; font-size: 40pt; line-height: 1.2; margin-top: 20mm; }
.notice .number { border-bottom: 0.5mm solid ${colour}; margin-top: calc(2 * var(--line)); padding-bottom: 4mm; }
.notice .signed, .notice .signature p { padding-inline-end: 2em; }
.notice .end > .signed:first-child, .notice .attachment:first-child { margin-top: var(--line); }
.notice .foot { break-inside: avoid; border-block: 0.35mm solid; line-height: 22pt; }
.notice .foot p { font-size: 14pt; }
.notice .foot p { display: flex; justify-content: space-between; line-height: inherit; padding: 1.5mm 1em; text-indent: 0; }
.notice .foot .label { flex: none; }
.notice .foot .list { flex: 1; }
.notice .foot p + p { border-top: 0.25mm solid; }
`;

/** A name for the pages of each stretch, under which their running head stands. */
function pageRule({ form, head }: Sheets, index: number): string {
  if (form === 'notice') return `section:nth-of-type(${index + 1}) { page: notice; }\n`;
  const words = JSON.stringify(head);
  return `@page sheets-${index} { @top-left { content: ${words}; font: 8.5pt song; vertical-align: bottom; padding-bottom: 5mm; } }
section:nth-of-type(${index + 1}) { page: sheets-${index}; }\n`;
}
