import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Article } from '../../../src/archive/model.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { bodyText } from '../../../src/document/text-blocks.ts';
import { writeText } from '../../../src/document/to-text.ts';
import { articleText, issueText, textFile } from '../../../src/publish/plain-text.ts';
import type { ShownArticleData } from '../../../src/corpus/model.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { HARD_BODY, hardIssue } from '../../fixtures/archive/hard-issue.ts';
import { present } from '../../present.ts';

const ADDRESS = 'http://archive.test/journal/2017-no9-10/01/';

describe('a body as plain text', () => {
  test.each([
    ['一个段落缩进两格。', ['　　一个段落缩进两格。']],
    ['**一要提高站位，**抓落实。', ['　　一要提高站位，抓落实。']],
    ['占比**提高到5%。**同比A~B~C。', ['　　占比提高到5%。同比A~B~C。']],
    ['## 一、指导思想\n\n### （一）提高入会数量', ['一、指导思想', '（一）提高入会数量']],
    ['> 与龄老弟：\n>\n> 近安', ['　　　　与龄老弟：', '　　　　近安']],
    ['14\\. 维护“\\<10家>”', ['　　14. 维护“<10家>”']],
    ['行一  \n行二', ['　　行一\n　　行二']],
    ['甲\\\n乙', ['　　甲\n　　乙']],
    ['<Verse>\n春风，\n秋雨。\n\n夏日。\n</Verse>', ['　　春风，\n　　秋雨。', '　　夏日。']],
    ['<Ruby reading="zhuō">涿</Ruby>鹿', ['　　涿（zhuō）鹿']],
    ['![会场](a.jpg "座谈会")', ['［图片：座谈会］']],
    ['![会场](a.jpg)', ['［图片：会场］']],
    ['![](a.jpg)', ['［图片］']],
    ['3. 甲\n4. 乙', ['　　3. 甲', '　　4. 乙']],
    ['| 甲 | 乙 |\n| - | - |\n| 1 | 2 |', ['甲\t乙\n1\t2']],
    ['<PageMark page="8" />\n\n小<PageMark page="9" />康', ['　　小康']],
    ['见注[^a]。\n\n[^a]: 据原件。', ['　　见注［1］。', '［1］据原件。']],
    ['', []],
  ])('%j', (mdx, blocks) => {
    expect(writeText(parseDocument(mdx))).toEqual(blocks);
  });

  test('a signature stands at the right, its lines together', () => {
    const [block, ...rest] = writeText(
      parseDocument('<Signature>\n青海省总工会\n\n2017年8月21日\n</Signature>'),
    );
    expect(rest).toEqual([]);
    expect(
      present(block)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['青海省总工会', '2017年8月21日']);
    expect(
      present(block)
        .split('\n')
        .every((line) => line.startsWith('　　　　')),
    ).toBe(true);
  });

  test('keeps every character of the hardest body', () => {
    const squeeze = (text: string) => text.replace(/\s+/gu, '');
    const text = squeeze(writeText(parseDocument(HARD_BODY)).join('\n'));
    const lines = bodyText(parseDocument(HARD_BODY)).split('\n').map(squeeze);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !text.replace(/［1］/gu, '').includes(line))).toEqual([]);
  });
});

describe('an article as plain text', () => {
  test('has head, source, body and end in the order of print', () => {
    expect(
      articleText(present(hardIssue().articles[1]), ADDRESS)
        .split('\n\n')
        .map((block) => block.trim()),
    ).toEqual([
      '凝心聚力\n正确理解 <大力> & “推进”\n——在会上\n（2020年8月13日）',
      '主席　李某',
      '《学刊》2017年第9-10期，第3页，“论坛”栏',
      '按：本刊按语。',
      '一要抓好<10家企业>。理论学习 & 落实，占比5%~10%，“1+N”机制]]>。',
      '一、甲 & 乙',
      '（一）<标题>',
      '与龄老弟：',
      expect.stringMatching(/^朱德\n　+一月二十九日$/u) as string,
      '14. 维护权益，见网页、邻篇、坏址。注［1］',
      '3. 甲项',
      '4. 乙项',
      '· 子',
      '· 丑',
      '单位\t人数\n西宁 & 海东\t1,200',
      '＊　＊　＊',
      expect.stringMatching(/^青海省总工会\n　+2017年8月21日$/u) as string,
      '［1］据<原件>。',
      expect.stringMatching(
        /^（办公室）\n　+（来源：新华网）\n　+（摘自《党史纵横》）\n　+（文稿：李某　摄影：王某）$/u,
      ) as string,
      '（作者单位：干校）',
      '图片说明\n1. 座谈会 <现场>',
      '场合：某会议',
      '校勘记\n1. 误识：「地区 and 单位」改作「地区和单位」。识读错误。',
      `网址：${ADDRESS}`,
    ]);
  });

  test('a fact that is missing leaves no empty line and no empty bracket', () => {
    expect(articleText(withData({ title: '短讯' }), ADDRESS)).toBe(
      `短讯\n\n《学刊》2017年第9-10期\n\n　　正文。\n\n网址：${ADDRESS}\n`,
    );
  });

  test('a notice has its parts after GB/T 9704, in their order', () => {
    const notice = withData({
      title: '关于学习的通知',
      notice: {
        number: '青总发〔2022〕11号',
        secrecy: '秘密',
        urgency: '加急',
        letterhead: '青海省总工会文件',
        signedBy: '马某',
        recipients: '各市（州）总工会',
        attachments: ['名单', '表'],
        signatory: { ids: ['union'], name: '青海省总工会' },
        issuedOn: '2022-06-21',
        copiesTo: '马某主席',
        printedBy: { ids: ['office'], name: '办公室' },
        printedOn: '2022-06-22',
      },
    });
    expect(
      articleText(notice, ADDRESS)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual([
      '秘密　加急',
      '青海省总工会文件',
      '青总发〔2022〕11号　签发人：马某',
      '关于学习的通知',
      '各市（州）总工会：',
      '正文。',
      '附件：1. 名单',
      '2. 表',
      '青海省总工会',
      '2022年6月21日',
      '抄送：马某主席。',
      '办公室　2022年6月22日印发',
      `网址：${ADDRESS}`,
    ]);
  });

  test('a notice with nothing but number, title and text shows nothing else', () => {
    const notice = withData({ title: '通知', notice: { number: '青总发〔2022〕11号' } });
    expect(articleText(notice, ADDRESS)).toBe(
      `青总发〔2022〕11号\n\n通知\n\n　　正文。\n\n网址：${ADDRESS}\n`,
    );
  });
});

describe('an issue as plain text', () => {
  test('has masthead, imprint, note, contents by column and group, articles, distribution, corrections', () => {
    const text = issueText(hardIssue(), 'http://archive.test/journal/2017-no9-10/');
    const landmarks = [
      '《学刊》2017年第9-10期\n\n宣传政策 & 指导工作\n\n主编：李某（执行）\n\n日期：2017年10月10日\n',
      '封面摄影：《浇筑》　李某\n\n　　按：请看“<按>”。\n\n目录\n',
      '【论坛】\n目录里的01　李某　3\n征稿启事（目录未列）\n目录里的02　7\n',
      '【短波】\n［西宁］\n目录里的03　9\n',
      '分送：省总主席；\n　　　各部室。\n',
      '校勘记（本期）\n1. 删略：「页眉／青海工运」不录。书眉。\n',
      '网址：http://archive.test/journal/2017-no9-10/\n',
    ];
    const places = landmarks.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text.match(/^―{20}$/gmu)).toHaveLength(7);
    expect(text).not.toMatch(/\n{3}/u);
  });

  test('of a single document is the document with its imprint', () => {
    const issue = present(buildArchive(smallContent()).issues.find(({ document }) => document));
    expect(issueText(issue, ADDRESS)).toBe(
      `青总发[2022]11号\n\n关于学习的通知\n\n　　正文。\n\n办公室\n\n网址：${ADDRESS}\n`,
    );
  });
});

test('a text file begins with the mark that tells UTF-8 from GBK, and has no carriage return', () => {
  const bytes = textFile('工会\n');
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('工会\n')]);
});

/** The first article of the small archive with other data. */
function withData(data: Partial<ShownArticleData> & { title: string }): Article {
  const files = smallContent();
  const file = present(files.articles[0]);
  file.data = { kind: '新闻', ...data };
  return present(buildArchive(files).articles.find(({ id }) => id === file.id));
}
