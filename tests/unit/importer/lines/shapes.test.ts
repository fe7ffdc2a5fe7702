import { describe, expect, test } from 'vitest';
import {
  findBodyPrinted,
  isBodyName,
  mayNameBodies,
  withoutDateAndNumber,
} from '../../../../src/importer/lines/body-names.ts';
import { isContentsHead } from '../../../../src/importer/lines/contents-head.ts';
import {
  endsInSignOff,
  isDateLine,
  isProse,
  isStandaloneHeading,
  isTitleLike,
  readSignOff,
  unnumber,
} from '../../../../src/importer/lines/line-shapes.ts';
import {
  holdsSentence,
  isDistributionLine,
  isImprintLine,
  isLetterhead,
  looksLikeBody,
  namesAddressees,
  readBodies,
  readPostAndName,
  readRecipients,
} from '../../../../src/importer/lines/official-lines.ts';
import {
  readNoteText,
  readTableRow,
  readTableRows,
  withoutBold,
  withoutHeading,
} from '../../../../src/importer/lines/read-marks.ts';
import {
  endsFragment,
  endsOpen,
  hasOpenBold,
  isContinuable,
  isHeadLine,
  isLongProse,
  isSetApart,
  isShortHead,
  isTitleLine,
  startsFragment,
  startsMidSentence,
  startsParagraph,
  startsWithLabel,
  startsWithNumber,
} from '../../../../src/importer/lines/sentence-parts.ts';
import { isListOfPersons, splitNames } from '../../../../src/importer/lines/split-names.ts';

/** What a question about a line says of several: those it says yes to, and those it does not. */
function tells(name: string, ask: (line: string) => boolean, yes: readonly string[], no: readonly string[]) {
  describe(name, () => {
    test.each(yes)('yes: %s', (line) => expect(ask(line)).toBe(true));
    test.each(no)('no: %s', (line) => expect(ask(line)).toBe(false));
  });
}

const han = (count: number) => '工会组织团结职工'.repeat(8).slice(0, count);
const block = (text: string) => ({ text, line: 1, gap: 0 });

tells(
  'a paragraph of a text',
  isProse,
  [
    '5月1日，运动会在省会开幕。',
    '全省职工运动会开幕；',
    '全省职工运动会开幕。”',
    '全省职工运动会开幕。（甲县总工会）',
    han(61),
    `${han(20)}！他说，好`,
  ],
  ['开幕了。', '运动会在省会开幕。', '全省职工运动会在省会开幕', han(60), `工会！他说，${han(10)}`, ''],
);

describe('words in brackets at the end', () => {
  test.each([
    ['（甲县总工会）', '甲县总工会'],
    ['(甲县总工会)', '甲县总工会'],
    ['开幕。（甲县总工会）', '甲县总工会'],
    ['“开幕”（甲县总工会）', '甲县总工会'],
    ['真的！（甲）', undefined],
    ['真的？（甲乙）', '甲乙'],
    ['开幕（甲县总工会）', undefined],
    ['（甲县总工会）。', undefined],
    [`（${han(40)}）`, han(40)],
    [`（${han(41)}）`, undefined],
  ])('%s: %s', (text, inside) => {
    expect(readSignOff(text)).toBe(inside);
  });

  tells(
    'are a sign-off where they name a body, a person or a source',
    endsInSignOff,
    [
      '（甲县总工会）',
      '（甲县总工会供稿）',
      '（省总宣教部　马玉莲）',
      '（马玉莲）',
      '（马玉莲　李建国）',
      '（来源：新华网）',
      '（摘自《党史纵横》）',
      '（转自网络）',
      '（本社供稿）',
      '（作者单位）',
      '（文稿甲）',
    ],
    ['（试行）', '（2020年8月13日）', '（见附件一）', '甲县总工会', ''],
  );
});

tells(
  'what a title looks like',
  isTitleLike,
  ['全省工会工作会议召开', '甲乙丙丁', '# 全省工会工作会议召开', han(44), '2023年工会工作综述'],
  [
    '甲乙丙',
    han(45),
    'ABCD',
    '甲A乙B',
    '会议召开。',
    '会议召开，',
    '会议召开、',
    '会议召开：',
    '会议召开；',
    '会议召开…',
    '会议召开）',
    '（会议召开',
    '——会议召开',
    '会议\t召开',
    '|会议召开|',
    'a@b.cn会议',
    '会议召开。后记',
    '主办单位：总工会',
    '附件会议名册',
    '编者按语一则',
    '此致敬礼各位',
    '第三章工会组织',
    '第3条会员权利',
    '1. 会议召开',
    '（二）会议召开',
    '三、会议召开',
    '2023年5月1日',
    '二〇二三年五月',
    '2023年第2期',
    '青总发〔2022〕11号',
    '西宁市总工会',
    '马玉莲　李建国',
  ],
);

tells(
  'a date and at most a body beside it',
  isDateLine,
  [
    '2023年5月1日',
    '二○二三年五月',
    '2023',
    '5月1日',
    '甲县总工会 2023年5月1日',
    '2023年5月1日印发',
    '（2023年5月1日）',
    '2023年5月 出版',
  ],
  ['2023年5月1日召开', '甲县总工会，2023年5月1日', `${han(25)}2023年5月1日`, '2023年工作'],
);

tells(
  'a numbered heading alone on its line',
  isStandaloneHeading,
  [
    '一、领会精神，坚定信念',
    '十一、甲',
    '（二）甲乙',
    '(三)甲乙',
    '（二）甲乙。',
    '# 甲',
    '###### 甲',
    '**一、领会精神**',
    `一、${han(58)}`,
  ],
  [
    '一、领会精神。',
    '一是领会',
    '1、领会',
    '####### 甲',
    `一、${han(59)}`,
    '（二）甲。乙',
    '甲一、',
    '（2）甲',
  ],
);

test.each([
  ['1. 局长到码头检查防汛', '局长到码头检查防汛'],
  ['（12）局长', '局长'],
  ['3、局长', '局长'],
  ['十二、局长', '局长'],
  ['1.5亿元', '1.5亿元'],
  ['123. 局长', '123. 局长'],
  ['局长', '局长'],
])('%s without its number is %s', (title, rest) => {
  expect(unnumber(title)).toBe(rest);
});

tells(
  'a text whose last sentence is open',
  endsOpen,
  ['团结动员', '团结，', '团结、', '团结）', '见（甲）', '说：“好'],
  [
    '团结。',
    '好！',
    '好？”',
    '如下：',
    '完……',
    '**团结。**',
    '好；',
    '完。（甲县总工会）',
    '“好”（甲县）',
    '完。）',
  ],
);
tells(
  'a block that can be part of a broken paragraph',
  (line) => isContinuable(block(line)),
  ['各级工会要坚持党的领导，团结动员', `——${han(48)}，`, '会议指出：要坚持'],
  [
    '# 甲',
    '---',
    '□ 马玉莲',
    '★甲',
    '●甲',
    `——${han(47)}`,
    '（甲县总工会）',
    '关于印发办法的通知',
    '青总发〔2022〕11号',
    '一、领会精神，坚定信念',
    '朱德',
    '| 甲 |\n|---|\n| 乙 |',
    '[^1]: 据统计，',
  ],
);
tells(
  'a block that opens with its number',
  startsWithNumber,
  ['一、甲', '十二、甲', '（三）甲', '(三)甲', '**三要甲', '14. 甲', '3、甲', '3．甲'],
  ['甲一、', '一是', '3.5亿', '145. 甲', '（3）甲'],
);
tells(
  'where a paragraph plainly begins',
  startsParagraph,
  ['一、甲', '深入推动智慧工会建设。加强', '深入推动智慧。加'],
  ['深入推动智慧工会建设。', '建设。加强', '深入，推动智慧工会。加', `${han(25)}。加`],
);
tells(
  'a start no paragraph has',
  startsMidSentence,
  ['52余项', '3多个', '3项', '的建设', '了', '，甲', '。', '）', '》', '”', '件'].slice(0, 10),
  ['3项5', '52年', '工会', '2023年'],
);
tells('bold that is open', hasOpenBold, ['**甲', '甲**', '**甲**乙**'], ['**甲**', '甲', '']);
tells(
  'a long paragraph that lacks its end',
  isLongProse,
  [`${han(30)}，${han(29)}`],
  [`${han(30)}，${han(28)}`, han(60), `${han(30)}，${han(29)}。`],
);
tells(
  'a line that ends as titles do',
  isTitleLine,
  ['关于放假的通知', '工会经费管理办法'],
  ['关于放假，通知', '工会来了', '说：关于放假的通知'],
);
tells(
  'a line without any mark',
  isHeadLine,
  ['工会 工作', ''],
  ['工会，', '《工会》', '工会（甲）', '好！', '好？', '“好”', '甲、乙', '甲：', '甲；', '甲。'],
);
tells(
  'words too few to begin anything',
  startsFragment,
  ['部署，以促进', '发展、改革', '工，会'],
  [
    '会上，',
    '今年，',
    '近日，',
    '为此，',
    '同时，',
    '部署以促进，',
    '，甲',
    '一是，',
    '我们，',
    '但是，',
    '另外，',
  ],
);
tells(
  'a table or a note',
  (line) => isSetApart(block(line)),
  ['| 甲 |\n|---|', '[^1]: 注'],
  ['| 甲 |', '甲'],
);
tells(
  'a line of particulars',
  startsWithLabel,
  ['地址：西宁', '邮编:8', '联系电话：1'],
  ['联系人电话：1', '：甲', 'QQ：1'],
);
tells(
  'the rest of a word and a full stop',
  endsFragment,
  ['建设。坚持', '高效。', '甲乙丙丁戊。'],
  ['甲乙丙丁戊己。', '。', '甲，乙。', '一要。', '建设'],
);
tells(
  'a short head',
  isShortHead,
  ['朱德', '为母亲度饥荒求捐助信', han(14), '《甲》'],
  [han(15), '甲，乙', '甲！', '《甲', '甲。'],
);

tells(
  'names of bodies',
  isBodyName,
  ['西宁市总工会', '省科学技术协会', '甲县文化馆', '青海大学'],
  ['工会', '总工', '西宁市总工会的', '省总宣教部', '总工会'],
);
tells(
  'what may name bodies',
  mayNameBodies,
  ['西宁市总工会', '省总宣教部', '办公室', '工会', '甲县、乙县总工会', '某某车间', '城西街道'],
  ['好', '马玉莲', '西宁市总工会。', '部'],
);
test.each([
  ['青石集团工会委员会编印', '青石集团工会委员会'],
  ['县总工会办公室编', '县总工会办公室'],
  ['青海省总工会　主办', '青海省总工会'],
  ['青海省总工会办公室编 2020年8月25日', '青海省总工会办公室'],
  ['第16期 青海省总工会办公室编', '青海省总工会办公室'],
  ['总工会编', undefined],
  ['青海省总工会', undefined],
])('%s is brought out by %s', (line, body) => {
  expect(findBodyPrinted(line)).toBe(body);
});
test('a line without its date and number', () => {
  expect(withoutDateAndNumber('（第16期） 办公室编 二〇二〇年八月')).toBe('办公室编');
  expect(withoutDateAndNumber('办公室编')).toBe('办公室编');
});

tells(
  'the line over the contents',
  isContentsHead,
  [
    '目录',
    '目 录',
    '目　录 2017年第9-10期',
    '【本期要目】',
    '# 目录',
    '**目录**',
    '目次',
    '本期导读：',
    `目录 ${'1'.repeat(40)}`,
  ],
  ['目录格式', '本目录', '工会目录', `目录 ${'1'.repeat(60)}`, ''],
);

tells(
  'a line that names one body',
  looksLikeBody,
  ['西宁市总工会', '中共甲县委', '甲局', '甲乙公司（盖章）', '“四强”党支部'],
  ['总', '西宁市总工会。', '西宁市总工会的', '一、西宁市总工会', '附件总工会', '关于成立的决定'],
);
test.each([
  ['甲县总工会', ['甲县总工会']],
  ['甲县总工会　甲县教育局', ['甲县总工会', '甲县教育局']],
  ['中 共 甲 县 委', ['中共甲县委']],
  ['甲县总工会 马玉莲', undefined],
  ['甲 乙 会', undefined],
  ['', undefined],
])('%s signs as %j', (line, bodies) => {
  expect(readBodies(line)).toEqual(bodies);
});
test.each([
  ['示范省总工会常务副主席　李建国', { post: '示范省总工会常务副主席', name: '李建国' }],
  ['县委书记 李 忠', { post: '县委书记', name: '李忠' }],
  ['县总工会主席（兼）　李忠', { post: '县总工会主席（兼）', name: '李忠' }],
  ['本校教师　买买提·艾力', { post: '本校教师', name: '买买提·艾力' }],
  ['李建国', undefined],
  ['甲县　李建国', undefined],
  ['主席李建国', undefined],
])('%s: %j', (line, found) => {
  expect(readPostAndName(line)).toEqual(found);
});
tells(
  'a red head',
  isLetterhead,
  ['示范省总工会文件', '示 范 省 总 工 会 文 件', '主席团会议纪要', '文件'],
  ['关于召开会议纪要', '学习文件，提高', '会议纪要', `${han(39)}文件`, '文件夹'],
);
test.each([
  ['各市（州）总工会：', '各市（州）总工会'],
  ['主送：各市总工会。', '各市总工会'],
  ['主送机关：各市总工会：', '各市总工会'],
  ['主送: 各市总工会', '各市总工会'],
  ['各市总工会', undefined],
  ['同志们：', undefined],
  ['各位代表、同志们：', undefined],
  ['各位委员：', undefined],
  ['尊敬的各位来宾：', undefined],
  ['现将有关事项通知如下：', undefined],
  ['会议指出：', undefined],
  ['经研究，决定由总工会：', undefined],
  ['根据总工会：', undefined],
  ['一、各市总工会：', undefined],
  ['（各市总工会：', undefined],
  ['2023各市：', undefined],
  ['“五一”：', undefined],
  ['会：', undefined],
  ['来信收悉：', undefined],
])('%s is addressed to %s', (line, names) => {
  expect(readRecipients(line)).toBe(names);
});
tells(
  'names of bodies or groups',
  namesAddressees,
  [
    '各市总工会',
    '全体职工',
    '有关单位',
    '甲，机关各处',
    '甲县教育局',
    '李建国同志',
    '王霞女士',
    '甲、乙企业',
  ],
  ['李建国', '甲，乙', ''],
);
tells(
  'words of a text and not of its head',
  holdsSentence,
  ['好。', '好！', '好；乙', '好？', '甲'.repeat(91)],
  ['甲'.repeat(90), '甲，乙', ''],
);
tells(
  'who gets a paper',
  isDistributionLine,
  ['抄送：甲', '抄报:甲', '抄发：甲', '分送：甲', '报：甲', '送：甲', '发：甲'],
  ['发甲：', '印发：甲', '主送：甲', '甲送：乙'],
);
tells(
  'what stands behind a document',
  isImprintLine,
  ['抄送：甲', '主题词：甲', '甲办公室印发', '（共印60份）', '印 60 份', '共印60份'],
  ['主题：甲', '印发甲', '印刷60份', '60份'],
);

describe('marks of a text', () => {
  test.each([
    ['| 甲 | 乙 |\n|---|:--:|\n| 丙 | 丁 |', undefined],
    [
      '| 甲 | 乙 |\n|---|:---:|\n| 丙 | 丁 |',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['| 甲 |\n| --- |', [['甲']]],
    ['| 甲 |\n|---|\n丙 |', undefined],
    ['| 甲 |\n|---|\n| 丙', undefined],
    ['甲\n|---|', undefined],
    ['甲', undefined],
  ])('%j as a table', (text, rows) => {
    expect(readTableRows(text)).toEqual(rows);
  });
  test('a bar in a cell has lost its mark', () => {
    expect(readTableRow(String.raw`| 甲\|乙 | 丙 |`)).toEqual(['甲|乙', '丙']);
  });
  test.each([
    ['[^1]: 据统计。\n又', { label: '1', text: '据统计。\n又' }],
    ['[^1]:据统计', undefined],
    ['[^1]据统计', undefined],
    ['甲[^1]: 乙', undefined],
  ])('%j as a note', (text, note) => {
    expect(readNoteText(text)).toEqual(note);
  });
  test.each([
    ['# 甲', '甲'],
    ['###  甲', '甲'],
    ['#甲', '#甲'],
    ['甲 # 乙', '甲 # 乙'],
  ])('%s without a heading is %s', (text, plain) => expect(withoutHeading(text)).toBe(plain));
  test('without bold', () => expect(withoutBold('**发：**各**镇')).toBe('发：各镇'));
});

describe('names of a list', () => {
  test.each([
    ['常伟宁 周 慧', [{ name: '常伟宁' }, { name: '周慧' }]],
    ['常伟宁、周慧', [{ name: '常伟宁' }, { name: '周慧' }]],
    ['常伟宁（执行）,周慧', [{ name: '常伟宁', note: '执行' }, { name: '周慧' }]],
    ['常伟宁/周慧', [{ name: '常伟宁' }, { name: '周慧' }]],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
  tells('are persons', isListOfPersons, ['马玉莲　李 忠', '马玉莲（执行）'], ['马玉莲 方案', '', '工会']);
});
