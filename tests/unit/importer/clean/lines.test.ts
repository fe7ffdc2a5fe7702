import { describe, expect, test } from 'vitest';
import { findColumns } from '../../../../src/importer/clean/find-columns.ts';
import { goesOn, measureLines } from '../../../../src/importer/clean/measure-lines.ts';
import { normaliseCharacters } from '../../../../src/importer/clean/normalise-characters.ts';
import { numberPages } from '../../../../src/importer/clean/number-pages.ts';
import { takeCaptions } from '../../../../src/importer/clean/take-captions.ts';
import type { ImportDocument, LogEntry } from '../../../../src/importer/document.ts';
import { labelPattern, spacedPattern, wordPattern } from '../../../../src/importer/labels.ts';
import { listLeftovers } from '../../../../src/importer/leftovers.ts';
import { printedArticle } from '../../../../src/schema/printed-article.ts';
import { printedIssue } from '../../../../src/schema/printed-issue.ts';
import { findFolios } from '../../../../src/text/folios.ts';
import { findFurniture } from '../../../../src/text/furniture.ts';
import { present } from '../../../present.ts';

const messages = (log: readonly LogEntry[]) => log.map(({ line, message }) => `${line} ${message}`);
const PROSE = '各级工会要坚持党的领导，团结动员广大职工为改革';
const REST = '发展贡献力量，推动事业取得新的进步。';

describe('where printed pages begin', () => {
  const read = (...lines: string[]) => {
    const folios = findFolios(lines);
    return numberPages(lines, findFurniture(lines, folios), folios).map(
      ({ pages, log }) =>
        pages.map(({ line, offset, page }) => `${line}+${offset}=${page ?? '?'}`).join(' ') +
        (log.length > 0 ? ` | ${messages(log).join(' | ')}` : ''),
    );
  };

  test.each<[string, string[], string[]]>([
    ['none where no number is printed', [PROSE, REST], []],
    ['numbers at the head', ['— 1 —', PROSE, '— 2 —', REST], ['2+0=1 4+0=2']],
    ['at the head, whatever they begin with', ['— 8 —', PROSE, '— 9 —', REST], ['2+0=8 4+0=9']],
    ['at the foot', [PROSE, '— 1 —', REST, '— 2 —'], ['1+0=1 3+0=2']],
    [
      'at the foot from 1, the last page without one',
      [PROSE, '— 1 —', REST, '— 2 —', REST],
      ['1+0=1 3+0=2 5+0=? | 5 第 2 页之后的一页没有印页码，没有标，请看原件'],
    ],
    [
      'at the foot from 8: where the first begins is not known',
      [PROSE, '— 8 —', REST, '— 9 —'],
      ['1+0=? 3+0=9'],
    ],
    [
      'head or foot',
      [PROSE, '— 8 —', REST, '— 9 —', REST],
      ['1+0=? 3+0=9 5+0=? | 5 第 9 页之后的一页没有印页码，没有标，请看原件', '3+0=8 5+0=9'],
    ],
    [
      'a number that is not believed',
      ['— 1 —', PROSE, '— 7 —', REST, '— 3 —', REST],
      ['2+0=1 4+0=? 6+0=3 | 3 印的页码 7 与前后的 1、3 不相接，没有标，请照原件补'],
    ],
    [
      'a gap at the foot',
      [PROSE, '— 1 —', REST, '— 2 —', REST, '— 5 —', REST, '— 6 —'],
      ['1+0=1 3+0=2 5+0=? 7+0=6 | 6 前面的页码不相接，第 5 页从哪里起看不出来，没有标，请照原件补'],
    ],
    [
      'pages parted by form feeds',
      [PROSE, '— 1 —', `\f${REST}`, '— 2 —', '\f', '— 3 —', PROSE],
      ['1+0=1 3+0=2 7+0=3'],
    ],
    ['a feed inside a line', [PROSE, '— 1 —', `${REST}\f${PROSE}`, '— 2 —'], ['1+0=1 3+16=2']],
    [
      'bare numbers between closed paragraphs may be chapters',
      ['1', `${PROSE}${REST}`, '2', `${PROSE}${REST}`],
      [' | 1 单独成行的数字按页码略去了，换页没有标；也可能是文章的节次，请看原件'],
    ],
    ['not where a sentence goes on', ['1', PROSE, '2', `${PROSE}${REST}`], ['2+0=1 4+0=2']],
    ['not from 2 on', ['2', `${PROSE}${REST}`, '3', `${PROSE}${REST}`], ['2+0=2 4+0=3']],
  ])('%s', (_, lines, pages) => {
    expect(read(...lines)).toEqual(pages);
  });
});

describe('the width at which a machine broke the lines', () => {
  const full = (count: number) => '开展劳动竞赛推动高质量'.repeat(4).slice(0, count);
  const block = (line: number, gap = 0) => ({ text: '', line, gap });

  test('is that of the lines that do not close', () => {
    const wrapping = present(measureLines([full(20), full(20), full(19), '结束了。'].join('\n')));
    expect([wrapping.width, wrapping.indented, wrapping.spaced]).toEqual([20, false, false]);
    expect(wrapping.lines.get(4)).toEqual({ text: '结束了。', indent: 0, width: 4 });
  });

  test.each<[string, string[], number | undefined]>([
    ['two lines are enough', [full(20), full(20), '完。'], 20],
    ['one is not', [full(20), '完。'], undefined],
    ['short lines are heads', [full(13), full(13), full(13)], undefined],
    ['lines of fourteen are none', [full(14), full(14), '完。'], 14],
    ['of different widths', [full(14), full(20), full(26), full(32), full(38)], undefined],
    ['one longer than all', [full(20), full(20), full(20), `${full(23)}。`], undefined],
    ['one a little longer', [full(20), full(20), full(20), `${full(21)}。`], 20],
    ['half-width letters count half', ['a'.repeat(40), 'b'.repeat(40), '完。'], 20],
    ['a margin of all lines is none', [`　　${full(20)}`, `　　${full(20)}`, '　　完。'], 20],
  ])('%s', (_, lines, width) => {
    expect(measureLines(lines.join('\n'))?.width).toBe(width);
  });

  test('paragraphs are indented, or stand apart by blank lines', () => {
    const indented = present(measureLines([`　　${full(18)}`, full(20), full(20), '完。'].join('\n')));
    expect([indented.indented, indented.spaced, indented.width]).toEqual([true, false, 20]);
    const spaced = present(measureLines([full(20), full(20), '完。', '', full(20), full(20)].join('\n')));
    expect([spaced.indented, spaced.spaced]).toEqual([false, true]);
    const double = present(measureLines([full(20), '', full(20), '', full(20), '', '完。'].join('\n')));
    expect(double.spaced).toBe(false);
  });

  test.each<[string, string[], number, number, string]>([
    ['a full line that does not close', [full(20), full(20)], 1, 2, 'yes'],
    ['a short one', [full(20), full(20), full(18), full(20)], 3, 4, 'no'],
    ['before an indent', [full(20), full(20), `　　${full(18)}`], 2, 3, 'no'],
    ['before a number', [full(20), full(20), `一、${full(18)}`], 2, 3, 'no'],
    ['before a label', [full(20), full(20), `附件：${full(16)}`], 2, 3, 'no'],
    ['before a chapter', [full(20), full(20), `第二章${full(16)}`], 2, 3, 'no'],
    ['before a figure with its point', [full(20), full(20), `3.${full(19)}`], 2, 3, 'no'],
    ['before a figure that goes on', [full(20), full(20), `3.5${full(18)}`], 2, 3, 'yes'],
    ['a full line that closes', [full(20), full(20), `${full(19)}。`, full(20)], 3, 4, 'perhaps'],
    [
      'one that closes where paragraphs are indented',
      [`　　${full(18)}`, full(20), `${full(19)}。`, full(20)],
      3,
      4,
      'yes',
    ],
    ['one that ends in a colon', [full(20), full(20), `${full(19)}：`, full(20)], 3, 4, 'no'],
    ['a line set in', [full(20), full(20), `　　　　　${full(15)}`, full(20)], 3, 4, 'no'],
    ['a heading of Markdown', [full(20), full(20), `# ${full(19)}`, full(20)], 3, 4, 'no'],
    ['a line nobody has', [full(20), full(20)], 2, 3, 'no'],
  ])('%s goes on: line %#', (_, lines, before, after, answer) => {
    const wrapping = present(measureLines(lines.join('\n')));
    expect(goesOn(wrapping, block(before), block(after))).toBe(answer);
  });

  test('between paragraphs that stand apart a closed line goes on where no blank line follows', () => {
    const lines = [full(20), `${full(19)}。`, full(20), '', full(20), '完。'];
    const wrapping = present(measureLines(lines.join('\n')));
    expect(goesOn(wrapping, block(2), block(3, 0))).toBe('yes');
    expect(goesOn(wrapping, block(2), block(3, 1))).toBe('no');
  });
});

describe('two columns read across', () => {
  const find = (...lines: string[]) => {
    const { blocks, log } = findColumns(lines.map((text, index) => ({ text, line: index + 1, gap: 0 })));
    return { apart: blocks.filter(({ apart }) => apart).map(({ line }) => line), log: messages(log) };
  };
  const crossed = [
    '我国劳动生产率水',
    '推进全省各级工会改',
    '平仅为世界平均水',
    '革创新各项工作水',
    '平的三分之一左右',
    '平不断得到提高。',
  ];

  test('are asked once, and nothing is joined in them', () => {
    expect(find(...crossed)).toEqual({
      apart: [1, 2, 3, 4, 5, 6],
      log: ['1 这一页两栏可能交错，请重新识别或分栏导出'],
    });
  });

  test.each<[string, string[]]>([
    [
      'lines in their order',
      ['我国劳动生产率水', '平仅为世界平均水', '平的三分之一左右', '推进全省工会改革', '创新各项工作水平'],
    ],
    ['fewer than five', crossed.slice(0, 4)],
    ['wide lines', crossed.map((line) => line + '工会组织团结职工建功立业'.repeat(2))],
    ['narrow ones', ['甲乙', '丙丁', '戊己', '庚辛', '壬癸']],
  ])('not %s', (_, lines) => {
    expect(find(...lines)).toEqual({ apart: [], log: [] });
  });

  test('a block of several lines is parted', () => {
    const { blocks } = findColumns([{ text: crossed.join('\n'), line: 3, gap: 2 }]);
    expect(blocks.map(({ line, gap, apart }) => [line, gap, apart])).toEqual([
      [3, 2, true],
      [4, 0, true],
      [5, 0, true],
      [6, 0, true],
      [7, 0, true],
      [8, 0, true],
    ]);
  });
});

describe('marks and spaces', () => {
  const clean = (text: string) => {
    const { blocks, log } = normaliseCharacters([{ text, line: 3, gap: 0 }]);
    return [blocks[0]?.text, ...messages(log)];
  };

  test.each([
    ['8 月 13 日,召开', '8月13日，召开', '3 标点改全角 1 处，数字旁空格去掉 3 处'],
    ['好,好;', '好，好；', '3 标点改全角 2 处，数字旁空格去掉 0 处'],
    ['好，好；', '好，好；'],
    ['主任\t马吉孝,', '主任\t马吉孝,'],
    ['-----', '-----'],
    ['- 03 习近平总书记', '- 03 习近平总书记'],
    ['谈经费审查　4', '谈经费审查　4'],
    ['**谈经费审查 4**', '**谈经费审查 4**'],
    ['谈经费，审查 4 人', '谈经费，审查4人', '3 标点改全角 0 处，数字旁空格去掉 2 处'],
  ])('%s', (text, ...expected) => {
    expect(clean(text)).toEqual(expected);
  });
});

test('captions are taken out of the text by their lines, and cleaned as it is', () => {
  const blocks = [
    { text: '正文', line: 1, gap: 0 },
    { text: '**图1 会场,来宾\n在座**', line: 3, gap: 1 },
    { text: '正文。', line: 5, gap: 1 },
  ];
  const document = { blocks, log: [] } as unknown as ImportDocument;
  const pictures = [{ captionLine: 3 }] as unknown as Parameters<typeof takeCaptions>[1];
  const taken = takeCaptions(document, pictures);
  expect(taken.blocks.map(({ line }) => line)).toEqual([1, 5]);
  expect([...(taken.captions ?? [])]).toEqual([[3, '图1 会场，来宾　在座']]);
  expect(messages(taken.log)).toEqual(['3 标点改全角 1 处，数字旁空格去掉 0 处']);
  expect(takeCaptions(document, [])).toBe(document);
});

describe('words of the source that stand in no draft', () => {
  const left = (text: string, ...drafts: string[]) =>
    messages(
      listLeftovers(
        [{ text, line: 5, gap: 0 }],
        new Map(drafts.map((draft, index) => [String(index), draft])),
      ),
    );

  test.each([
    ['工会的路，好', ['工会的路', '好'], []],
    ['工会的路，好', ['工会的路'], ['5 没有归入任何草稿，请人工安放：好']],
    ['甲，乙。丙', ['乙'], ['5 没有归入任何草稿，请人工安放：甲 丙']],
    ['ＡＢ', ['ab'], []],
    ['主办：省总工会', ['省总工会'], []],
    ['2020年8月25日', ['2020-08-25'], []],
    ['二〇二〇年八月二十五日', ['2020-08-25'], []],
    ['03', ['3'], []],
    ['p3', ['3'], []],
    ['工会', ['工<PageMark page="3" />会'], []],
    ['。，', [], []],
  ])('%s in %j: %j', (text, drafts, expected) => {
    expect(left(text, ...drafts)).toEqual(expected);
  });
});

test('patterns of labels, the longest first', () => {
  expect(labelPattern(printedArticle.editorNote)).toBe('(?:编者按|按)');
  expect(wordPattern(printedArticle.authorNote)).toBe('(?:作者名片|作者简介|作者)');
  expect(spacedPattern({ as: '目录…' })).toBe('(?:目\\s*录)');
  expect(labelPattern(printedIssue.telephone)).toBe('(?:电话\\(传真\\)|联系电话|电话)');
});
