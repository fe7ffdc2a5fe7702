import { inList, makeDocx, p } from '../docx/make-docx.ts';
import { createListPlan, readLabel } from './count-labels.ts';
import { cutWords, dropLabel, escapeXml } from './cut-words.ts';
import type { RealBlock, RealText, Stretch } from './real-text.ts';
import { wordsOf } from './real-text.ts';

/**
 * Writes a text as Word saves it: heading styles, automatic numbers on the paragraphs, runs cut where somebody typed or
 * spelling was checked, theme fonts, fields with the page in the foot, bookmarks, footnotes.
 */
export function writeAsWord({ title, blocks }: RealText): Uint8Array {
  const plan = createListPlan();
  const notes: string[] = [];
  const body = blocks.map((block, index) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph': {
        const label = readLabel(wordsOf(block.stretches));
        const place = label && plan.place(label);
        const style = block.type === 'heading' ? `<w:pStyle w:val="${block.level}"/>` : '';
        const note =
          block.type === 'paragraph' && block.note !== undefined ? notes.push(block.note) : undefined;
        const runs = writeRuns(dropLabel(block.stretches, label?.printed.length ?? 0), index);
        const mark = `<w:r><w:rPr><w:rStyle w:val="a5"/></w:rPr><w:footnoteReference w:id="${(note ?? 0) + 1}"/></w:r>`;
        return p(
          `${BOOKMARK}${runs}${note === undefined ? '' : mark}`,
          `${style}${place ? inList(place.list, place.level) : ''}`,
        );
      }
      case 'table':
        return writeTable(block);
    }
  });
  return makeDocx({
    body: `${p(writeRuns([{ words: title, bold: false }], 0), '<w:pStyle w:val="a3"/>')}${body.join('')}${SECTION}`,
    styles: STYLES,
    numbering: plan.numbering(),
    header: p('青海工运'),
    footer: p(PAGE_FIELD),
    footnotes: [
      '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
      ...notes.map(
        (words, index) =>
          `<w:footnote w:id="${index + 2}">${p(`<w:r><w:rPr><w:rStyle w:val="a5"/></w:rPr><w:footnoteRef/></w:r>${writeRuns([{ words, bold: false }], index)}`)}</w:footnote>`,
      ),
    ].join(''),
  });
}

const BOOKMARK = '<w:bookmarkStart w:id="0" w:name="_Toc1"/><w:bookmarkEnd w:id="0"/>';
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/><w:cols w:num="2"/></w:sectPr>';
const PAGE_FIELD =
  '<w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>';
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  ...[2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="character" w:styleId="a5"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

/** What Word leaves between runs. */
const BETWEEN = [
  '<w:proofErr w:type="gramStart"/>',
  '<w:proofErr w:type="gramEnd"/>',
  '<w:commentRangeStart w:id="9"/><w:commentRangeEnd w:id="9"/>',
  '<w:permStart w:id="3" w:edGrp="everyone"/><w:permEnd w:id="3"/>',
];

function writeRuns(stretches: readonly Stretch[], seed: number): string {
  return stretches
    .flatMap(({ words, bold }) =>
      cutWords(words, seed).map((piece, index) => {
        const run = writeRun(piece, bold, index);
        return `${BETWEEN[(seed + index) % 5] ?? ''}${index % 11 === 5 ? inField(run) : index % 13 === 7 ? inLink(run) : run}`;
      }),
    )
    .join('');
}

function writeRun(words: string, bold: boolean, index: number): string {
  const fonts =
    index % 2 === 0
      ? '<w:rFonts w:asciiTheme="minorEastAsia" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorEastAsia" w:hint="eastAsia"/>'
      : '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  const broken = index % 17 === 3 ? '<w:lastRenderedPageBreak/>' : '';
  return `<w:r w:rsidR="00A1${index}" w:rsidRPr="00B2"><w:rPr>${fonts}${bold ? '<w:b/><w:bCs/>' : ''}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>${broken}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

/** Words that a field put there: its instruction is not among them. */
function inField(run: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function inLink(run: string): string {
  return `<w:hyperlink r:id="rId9" w:history="1">${run}</w:hyperlink>`;
}

function writeTable({ rows }: RealBlock & { type: 'table' }): string {
  const cells = rows.map(
    (row, index) =>
      `<w:tr w:rsidR="00C3">${row.map((words) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(writeRuns([{ words, bold: index === 0 }], index))}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblStyle w:val="a6"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${cells.join('')}</w:tbl>`;
}
