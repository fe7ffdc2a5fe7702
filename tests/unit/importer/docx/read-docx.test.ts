import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/importer/read/docx/read-docx.ts';
import { toSourceText } from '../../../../src/importer/read/source-text.ts';
import { abstractNum, inList, lvl, makeDocx, num, p, r } from './make-docx.ts';
import type { DocxParts } from './make-docx.ts';

const read = (parts: DocxParts) => readDocx(makeDocx(parts), '原稿.docx');
const toText = async (parts: DocxParts) => toSourceText(await read(parts));
const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="X"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;

/** Each row: what stands in the file, the text it gives, what the editor is told (without the place). */
const ROWS: { name: string; parts: DocxParts; text: string; told?: string[] }[] = [
  {
    name: 'paragraphs stand apart, an empty one is nothing',
    parts: { body: p('甲') + p('') + p('乙') },
    text: '甲\n\n乙\n',
  },
  {
    name: 'runs cut by spelling, smart tags, links and controls are one text',
    parts: {
      body: p(
        `${r('青海')}<w:smartTag>${r('省总')}</w:smartTag><w:proofErr w:type="spellEnd"/><w:hyperlink r:id="x">${r('工会')}</w:hyperlink><w:sdt><w:sdtContent>${r('办公室')}</w:sdtContent></w:sdt>`,
      ),
    },
    text: '青海省总工会办公室\n',
  },
  {
    name: 'bold is marked inside a text, runs joined, spaces outside of the marks',
    parts: {
      body: p(`${r('一要', '<w:b/>')}${r('学习。 ', '<w:b/>')}${r('理论上的清醒是战略定力的源泉。')}`),
    },
    text: '**一要学习。** 理论上的清醒是战略定力的源泉。\n',
  },
  {
    name: 'headings by the outline of a parent style; under a title they stand one lower',
    parts: {
      styles: STYLES,
      body: p('关于测试的报告', '<w:pStyle w:val="T"/>') + p('总则', '<w:pStyle w:val="X"/>') + p('正文。'),
    },
    text: '# 关于测试的报告\n\n## 总则\n\n正文。\n',
  },
  {
    name: 'a heading style on a whole paragraph is text, and asked',
    parts: {
      styles: STYLES,
      body: p('第一句。第二句。', '<w:pStyle w:val="1"/><w:rPr/>') + p('正文正文正文正文正文正文正文正文'),
    },
    text: '**第一句。第二句。**\n\n正文正文正文正文正文正文正文正文\n',
    told: ['样式“heading 1”用在一整段上，按正文收入，请核对'],
  },
  {
    name: 'a centred line loses its bold and its layout break',
    parts: {
      body: p(
        `${r('关于开展慰问', '<w:b/>')}<w:r><w:br/></w:r>${r('活动的通知', '<w:b/>')}`,
        '<w:jc w:val="center"/>',
      ),
    },
    text: '关于开展慰问 活动的通知\n',
  },
  {
    name: 'labels join Chinese text and stand apart from figures',
    parts: {
      numbering:
        abstractNum(
          0,
          lvl(0, 'chineseCounting', '%1、') +
            lvl(1, 'decimal', '%2.') +
            lvl(2, 'decimal', '（%3）', '<w:suff w:val="nothing"/>'),
        ) + num(1, 0),
      body: p('甲', inList(1, 0)) + p('乙', inList(1, 1)) + p('丙', inList(1, 2)),
    },
    text: '一、甲\n\n1. 乙\n\n（1）丙\n',
  },
  {
    name: 'tracked changes count as accepted, and are told',
    parts: {
      body: p(
        `${r('原有')}<w:ins w:id="1" w:author="甲">${r('插入')}</w:ins><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del><w:moveFrom w:id="3">${r('移走')}</w:moveFrom><w:moveTo w:id="4">${r('移来')}</w:moveTo>`,
      ),
    },
    text: '原有插入移来\n',
    told: [
      '修订插入的文字已收入：“插入”',
      '修订已删去的文字未收入：“删去”',
      '修订已删去的文字未收入：“移走”',
      '修订插入的文字已收入：“移来”',
    ],
  },
  {
    name: 'a paragraph whose end is deleted goes on in the next',
    parts: { body: p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半。') },
    text: '前半后半。\n',
  },
  {
    name: 'a field shows its result and not its instruction, nested and over paragraphs',
    parts: {
      body:
        p(`${r('第')}${field('PAGE', r('3'))}${r('页')}`) +
        p(field(`IF ${field('DATE', r('2020年'))} = 1`, r('甲'))) +
        p(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('要闻')}<w:r><w:tab/></w:r>${r('1')}`,
        ) +
        p(`${r('简讯')}<w:r><w:tab/></w:r>${r('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        p(`<w:fldSimple w:instr="AUTHOR">${r('张三')}</w:fldSimple>`),
    },
    text: '第3页\n\n甲\n\n要闻\t1\n\n简讯\t2\n\n张三\n',
  },
  {
    name: 'an enclosed figure drawn by a field is that figure; another field without result is told',
    parts: {
      body: p(`${field('EQ \\o\\ac(○,2)')}${r('为')}${field('XE "工会"')}${field('MERGEFIELD 姓名')}`),
    },
    text: '②为\n',
    told: ['域没有显示的结果，未收入，请照原件补：“MERGEFIELD 姓名”'],
  },
  {
    name: 'a text box in two dialects is read once, and placed by its anchor',
    parts: {
      body: p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${box('框')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('文')}`,
      ),
    },
    text: '框\n\n文\n',
    told: ['文本框里的文字收在它所在的段落旁边，次序请照原件核对'],
  },
  {
    name: 'an unknown dialect is read from the branch for old programs',
    parts: {
      body: p(
        `${r('文')}<w:r><mc:AlternateContent><mc:Choice Requires="zz"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('旧')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
    text: '文\n\n旧\n',
    told: ['文本框里的文字收在它所在的段落旁边，次序请照原件核对'],
  },
  {
    name: 'drawn words are read and told',
    parts: {
      body: p('<w:r><w:pict><v:shape><v:textpath string="青海省总工会文件"/></v:shape></w:pict></w:r>'),
    },
    text: '青海省总工会文件\n',
    told: ['艺术字按一段文字收入：“青海省总工会文件”'],
  },
  {
    name: 'notes stand behind the paragraph of their mark, numbered by the order of the marks',
    parts: {
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${r(' 注一。')}`)}</w:footnote><w:footnote w:id="2">${p('注二。')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('尾注。')}</w:endnote>`,
      body: p(
        `${r('甲')}<w:r><w:footnoteReference w:id="7"/></w:r>${r('乙')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
    },
    text: '甲[^1]乙[^2][^尾1]\n\n[^1]: 注一。\n\n[^2]: 注二。\n\n[^尾1]: 尾注。\n',
  },
  {
    name: 'a table with cells merged across and down',
    parts: {
      body: `<w:tbl>${row(cell('单位', '<w:vMerge w:val="restart"/>'), cell('户数', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('城'), cell('乡|镇'))}${row(cell('甲县'), cell('1'), cell('2'))}</w:tbl>`,
    },
    text: '| 单位 | 户数 |  |\n| --- | --- | --- |\n|  | 城 | 乡\\|镇 |\n| 甲县 | 1 | 2 |\n',
    told: ['表格 3 行按 Markdown 表格收入，请照原件核对；合并单元格 2 处，文字写在第一格，其余留空'],
  },
  {
    name: 'a table of one row only lays out lines',
    parts: { body: `<w:tbl>${row(cell('青海省总工会办公室'), cell('2020年9月1日印发'))}</w:tbl>` },
    text: '青海省总工会办公室\n\n2020年9月1日印发\n',
    told: ['只作排版用的表格按段落收入，次序请核对'],
  },
  {
    name: 'hidden words, comments, running heads and pictures are left out and told',
    parts: {
      header: p('内部资料'),
      footer: p(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`),
      comments: `<w:comment w:id="0" w:author="张三">${p('请核')}</w:comment>`,
      body: p(
        `${r('文')}${r('密', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="会场"/><a:graphic><a:blip r:embed="rIdPicture"/></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
    },
    text: '文\n',
    told: [
      '页眉未收入正文：“内部资料”',
      '页脚未收入正文：“— 1 —”',
      '隐藏文字不印出，未收入：“密”',
      '批注未收入：张三：“请核”',
      '图片没有收入：image1.png（“会场”）。要用的请另存为文件，照指南写 photos',
    ],
  },
  {
    name: 'signs of symbol fonts, hyphens and tabs',
    parts: {
      body: p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('是')}<w:r><w:softHyphen/><w:noBreakHyphen/><w:tab/></w:r><w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>`,
      ),
    },
    text: '☑是-\t〓\n',
    told: ['符号不认识，印作 〓：字体 Webdings，编码 F041'],
  },
  {
    name: 'a break of page parts a text by two blank lines',
    parts: {
      body: p(`${r('甲')}<w:r><w:br w:type="page"/></w:r>${r('乙')}`) + p('丙', '<w:pageBreakBefore/>'),
    },
    text: '甲\n\n\n乙\n\n\n丙\n',
  },
  {
    name: 'ruby keeps the words below and tells of those above; a formula gives its words',
    parts: {
      body: p(
        `<w:r><w:ruby><w:rt>${r('zàng')}</w:rt><w:rubyBase>${r('藏')}</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`,
      ),
    },
    text: '藏x+1\n',
    told: [
      '字上的注音没有收入，照原件写进正文：<Ruby reading="zàng">藏</Ruby>',
      '公式只取了文字，请照原件核对：“x+1”',
    ],
  },
  {
    name: 'a control nobody filled in is left out',
    parts: {
      body: p(
        `${r('姓名：')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
      ),
    },
    text: '姓名：\n',
    told: ['没有填写的内容控件未收入：“单击此处输入文字。”'],
  },
  {
    name: 'macros are not run, and said',
    parts: { body: p('文'), raw: { 'word/vbaProject.bin': 'Sub AutoOpen()' } },
    text: '文\n',
    told: ['文件带有宏：只读文字，宏没有运行，也没有收入'],
  },
];

test.each(ROWS)('$name', async ({ parts, text, told = [] }) => {
  const source = await toText(parts);
  expect(source.text).toBe(text);
  expect(source.log.map(({ message }) => message.replace(/（Word 第 \d+ 段）$/u, ''))).toEqual(told);
});

describe('the document keeps the looks and the places', () => {
  test('alignment, indent in characters, size and style name', async () => {
    const { blocks } = await read({
      styles: STYLES,
      body: p('文', '<w:ind w:firstLineChars="200" w:firstLine="640"/>') + p('日', '<w:jc w:val="right"/>'),
    });
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        place: { paragraph: 1 },
        style: 'Normal',
        align: 'justify',
        indent: { firstLine: 2, left: 0 },
        inlines: [{ type: 'text', text: '文', size: 16 }],
      },
      {
        type: 'paragraph',
        place: { paragraph: 2 },
        style: 'Normal',
        align: 'right',
        inlines: [{ type: 'text', text: '日', size: 16 }],
      },
    ]);
  });

  test('bold of a character style cancels that of the paragraph style, as in Word', async () => {
    const { blocks } = await read({
      styles: STYLES,
      body: p(`${r('甲')}${r('乙', '<w:rStyle w:val="S"/>')}`, '<w:pStyle w:val="X"/>'),
    });
    expect(blocks).toMatchObject([{ inlines: [{ text: '甲', bold: true }, { text: '乙' }] }]);
    expect(blocks).not.toMatchObject([{ inlines: [{}, { bold: true }] }]);
  });

  test('a log entry names the line of the text and the paragraph of the file', async () => {
    const { log } = await toText({ body: p('甲') + p('') + p(`${r('乙')}${r('密', '<w:vanish/>')}`) });
    expect(log).toEqual([
      { kind: 'doubt', code: 'reader', line: 3, message: '隐藏文字不印出，未收入：“密”（Word 第 3 段）' },
    ]);
  });

  test('another prefix and the strict dialect are the same file', async () => {
    const strict = makeDocx({
      body: '',
      raw: {
        'word/document.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    expect((await readDocx(strict, '原稿.docx')).blocks).toMatchObject([{ inlines: [{ text: '文' }] }]);
  });
});
