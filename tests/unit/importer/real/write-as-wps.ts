import { inList, makeDocx, p } from '../docx/make-docx.ts';
import { createListPlan, listShapes, nameShape, readLabel, type Label } from './count-labels.ts';
import { cutWords, dropLabel, escapeXml } from './cut-words.ts';
import type { RealBlock, RealText, Stretch } from './real-text.ts';
import { wordsOf } from './real-text.ts';

/**
 * Writes a text as WPS saves it: content controls round paragraphs and words, smart tags round dates and names, numbers
 * carried by styles, text boxes in two dialects at once, tracked changes, endnotes, merged cells.
 */
export function writeAsWps({ title, blocks }: RealText): Uint8Array {
  const plan = createListPlan((shape) => `<w:pStyle w:val="${nameShape(shape)}"/>`);
  const notes: string[] = [];
  const body = blocks.map((block, index) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph': {
        const label = readLabel(wordsOf(block.stretches));
        const outline = block.type === 'heading' ? `<w:outlineLvl w:val="${block.level - 1}"/>` : '';
        const note = block.type === 'paragraph' && block.note !== undefined ? notes.push(block.note) : 0;
        const runs = writeRuns(dropLabel(block.stretches, label?.printed.length ?? 0), index);
        const mark = note > 0 ? `<w:r><w:endnoteReference w:id="${note}"/></w:r>` : '';
        const paragraph = p(`${runs}${mark}`, `${label ? placeByStyle(label, plan) : ''}${outline}`);
        const isPlain = label === undefined && note === 0 && block.type === 'paragraph';
        return isPlain && index % 9 === 4
          ? inBox(paragraph)
          : index % 6 === 2
            ? inControl(paragraph)
            : paragraph;
      }
      case 'table':
        return writeTable(block);
    }
  });
  return makeDocx({
    body: `${p(writeRuns([{ words: title, bold: true }], 1), '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>')}${body.join('')}${SECTION}`,
    styles: STYLES,
    numbering: plan.numbering(),
    endnotes: notes
      .map(
        (words, index) =>
          `<w:endnote w:id="${index + 1}">${p(writeRuns([{ words, bold: false }], index))}</w:endnote>`,
      )
      .join(''),
    settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
  });
}

/** The style carries the list; only a list that begins anew is named on the paragraph. */
function placeByStyle(label: Label, plan: ReturnType<typeof createListPlan>): string {
  const { list, level, isNew } = plan.place(label);
  const byStyle = `<w:pStyle w:val="${nameShape(label.shape)}"/>`;
  return isNew || list !== label.shape.definition + 1 ? `${byStyle}${inList(list, level)}` : byStyle;
}

const SECTION = '<w:sectPr><w:cols w:num="1"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>',
  ...listShapes().map(
    ({ name, definition, level }) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="编号 ${name}"/><w:basedOn w:val="1"/><w:pPr><w:numPr>${level > 0 ? `<w:ilvl w:val="${level}"/>` : ''}<w:numId w:val="${definition + 1}"/></w:numPr></w:pPr></w:style>`,
  ),
].join('');

function writeRuns(stretches: readonly Stretch[], seed: number): string {
  return stretches
    .flatMap(({ words, bold }) =>
      cutWords(words, seed + 3).map((piece, index) => dress(piece, bold, seed + index)),
    )
    .join('');
}

/** Every few words in another frame that prints nothing itself. */
function dress(words: string, bold: boolean, turn: number): string {
  const run = `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:asciiTheme="majorEastAsia" w:eastAsiaTheme="majorEastAsia"/>${bold ? '<w:b/>' : ''}<w:vertAlign w:val="baseline"/></w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
  switch (turn % 12) {
    case 2:
      return `<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
    case 5:
      return `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate"><w:smartTagPr><w:attr w:name="Year" w:val="2017"/></w:smartTagPr><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run}</w:smartTag></w:smartTag>`;
    case 7:
      return `<mc:AlternateContent><mc:Choice Requires="wpsNew">${run.replace(escapeXml(words), '不认识的新写法')}</mc:Choice><mc:Fallback>${run}</mc:Fallback></mc:AlternateContent>`;
    case 8:
      return `<w:ins w:id="5" w:author="校对">${run}</w:ins><w:del w:id="6" w:author="校对"><w:r><w:delText>删去的字</w:delText></w:r></w:del>`;
    case 10:
      return `<w:fldSimple w:instr=" QUOTE &quot;x&quot; ">${run}</w:fldSimple>`;
    case 11:
      return `<w:customXml w:element="wps">${run}</w:customXml>`;
    default:
      return run;
  }
}

function inControl(paragraph: string): string {
  return `<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent><w:customXml w:element="body">${paragraph}</w:customXml></w:sdtContent></w:sdt>`;
}

/** The same words for programs that know the new drawing and for those that do not. */
function inBox(paragraph: string): string {
  return p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${paragraph}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );
}

/** The head of the last two columns is one cell, as forms have it. */
function writeTable({ rows }: RealBlock & { type: 'table' }): string {
  const cell = (words: string, index: number, more = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${more}</w:tcPr>${p(writeRuns([{ words, bold: false }], index))}</w:tc>`;
  const write = (row: readonly string[], index: number) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((words, column) => cell(words, index + column)).join('')}</w:tr>`;
  const [head = [], ...rest] = rows;
  const first = `<w:tr>${head
    .slice(0, -1)
    .map((words, column) => cell(words, column, column === head.length - 2 ? '<w:gridSpan w:val="2"/>' : ''))
    .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/>${first}${inControlRows(rest.map(write).join(''))}</w:tbl>`;
}

function inControlRows(rows: string): string {
  return `<w:sdt><w:sdtContent>${rows}</w:sdtContent></w:sdt>`;
}
