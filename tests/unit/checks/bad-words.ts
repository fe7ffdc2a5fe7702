import type { BadInput } from './bad-input.ts';
import type { Edit } from './edited-content.ts';

/** Paragraphs put into the source and the archive alike, so that nothing but their words is at fault. */
function withText(...paragraphs: string[]): Record<string, Edit> {
  const text = paragraphs.join('\n\n');
  return {
    '03.mdx': (file) => `${file}\n${text}\n`,
    'source.txt': (file) => file.replace('摘自《党史纵横》', `${text}\n\n摘自《党史纵横》`),
  };
}

const IDENTITY = '身份证号11010519491231002X。';
const review = (...exceptions: string[]) => `exceptions:\n${exceptions.join('')}`;
const exception = (code: string, file: string, words: string) =>
  `  - code: ${code}\n    file: ${file}\n    words: ${words}\n    reason: 对照过原件\n`;

/** Words of an article that are likely not the original's, and what may not be given away. */
export const BAD_WORDS: BadInput[] = [
  {
    name: 'characters that look alike',
    edits: withText('他是单位的骨千，己经工作了若千年。', '他自己经历过，周末来看，资深人士说农民工入会。'),
    messages: [
      '03.mdx:16 look-alike “他是单位的骨千，己经工作了若千”里的“骨千”像是“骨干”',
      '03.mdx:16 look-alike “他是单位的骨千，己经工作了若千年。”里的“己经”像是“已经”',
      '03.mdx:16 look-alike “骨千，己经工作了若千年。”里的“若千”像是“若干”',
    ],
  },
  {
    name: 'a word that looks like another in a title',
    edits: {
      '02.mdx': (text) => text.replace('失学', '失学的骨千'),
      'source.txt': (text) => text.replace('失学', '失学的骨千'),
    },
    messages: ['02.mdx:3 look-alike “名贫困学生失学的骨千”里的“骨千”像是“骨干”'],
  },
  {
    name: 'a letter among Han',
    edits: withText('基层工l会的A组。', '甲种е粒子。'),
    messages: [
      '03.mdx:16 letter-astray “基层工l会的A组。”里夹着一个字母 l',
      '03.mdx:18 letter-astray “甲种е粒子。”里夹着一个字母 е',
    ],
  },
  {
    name: 'words set twice',
    edits: withText('大家进一步加强进一步加强联系，一个一个地看。'),
    messages: ['03.mdx:16 words-twice “大家进一步加强进一步加强联系，一个一个地”里“进一步加强”连着出现两次'],
  },
  {
    name: 'numbers that leave one out, or stand twice',
    edits: withText(
      '一、甲说',
      '（一）乙',
      '（二）丙',
      '二、丁说',
      '（一）戊',
      '（三）己',
      '四、庚说',
      '1.辛',
      '2.壬',
      '2.癸',
      '1.5万人',
    ),
    messages: [
      '03.mdx:26 numbering-gap “（三）”前面是“（一）”，中间缺了或次序不对',
      '03.mdx:28 numbering-gap “四、”前面是“二、”，中间缺了或次序不对',
      '03.mdx:34 numbering-gap “2.”出现了两次',
    ],
  },
  {
    name: 'articles of rules that run on through chapters, and one that is missing',
    edits: withText('第一章 总则', '第一条 甲。', '第二条 乙。', '第二章 附则', '第三条 丙。', '第五条 丁。'),
    messages: ['03.mdx:26 numbering-gap “第五条”前面是“第三条”，中间缺了或次序不对'],
  },
  {
    name: 'a paragraph without an end before one that goes on',
    edits: withText(
      '今年以来各级工会组织开展了形式多样的劳动竞赛和技能比武，',
      '参加的职工超过一万人次，涌现出一大批技术能手和先进班组。',
    ),
    messages: [
      '03.mdx:16 paragraph-open “样的劳动竞赛和技能比武，”没有句末标点，下一段“参加的职工超过一万人次，”像是接着它的',
    ],
  },
  {
    name: 'a line broken by hand',
    edits: {
      '03.mdx': (text) => text.replace('倦了吗？', '倦了吗？\\\n'),
    },
    messages: ['03.mdx:12 line-broken “夜，你也倦了吗？”和“谁点缀了你今夜的”之间硬换了行'],
  },
  {
    name: 'spaces of an indent inside a paragraph',
    edits: withText('甲说。\u3000\u3000乙说。'),
    messages: ['03.mdx:16 indent-inside “甲说。\u3000\u3000乙说。”里有两个以上的全角空格'],
  },
  {
    name: 'half-width marks at an end and round words',
    edits: withText("会议结束.他说'好'字!"),
    messages: [
      "03.mdx:16 punctuation-width “会议结束.他说'好'字!”里的 . 是半角",
      "03.mdx:16 punctuation-width “会议结束.他说'好'字!”里的 ' 是半角",
      "03.mdx:16 punctuation-width “议结束.他说'好'字!”里的 ' 是半角",
      "03.mdx:16 punctuation-width “束.他说'好'字!”里的 ! 是半角",
    ],
  },
  {
    name: 'a paragraph set as code',
    edits: {
      ...withText('甲说。'),
      '03.mdx': (text) => `${text}\n\`\`\`\n甲说。\n\`\`\`\n`,
    },
    messages: ['03.mdx:16 code-block “甲说。”会按程序代码排版'],
  },
  {
    name: 'a text later than its issue, and a post later than its evidence',
    edits: {
      '03.mdx': (text) => text.replace('kind: 随笔', "kind: 随笔\ndate: '2018-01-05'"),
      'people/li-zhong.yaml': (text) => text.replace("'2017-08'", "'2019-08'"),
    },
    messages: [
      '03.mdx:4 date-outside 文章的日期 2018-01-05 晚于这一期的日期 2017',
      'people/li-zhong.yaml:5 post-date “省总工会党组书记、常务副主席”写着 2019-08 在任，依据的那一期却是 2017 的',
      '03.mdx:4 field-unaccounted date 写的“2018-01-05”在原文这一部分里找不到',
    ],
  },
  {
    name: 'two files of almost the same name',
    edits: {
      'organizations/xuanjiao-chu.yaml':
        'name: 青海省总工会宣传教育部处\nkind: 省总部室\nparent: sheng-zong\n',
    },
    messages: [
      'organizations/xuanjiao-bu.yaml:1 organization-near “青海省总工会宣传教育部”和组织档案 xuanjiao-chu 的“青海省总工会宣传教育部处”只差一个字（本档案是 xuanjiao-bu）',
    ],
  },
  {
    name: 'numbers of one person',
    edits: withText(IDENTITY, '电话13812345678，账号：6222 0000 0000 0000 012。', '编号11010519491231002Y。'),
    messages: [
      '03.mdx:16 personal-number 正文里有像身份证号的“11010519491231002X”',
      '03.mdx:18 personal-number 正文里有像手机号的“13812345678”',
      '03.mdx:18 personal-number 正文里有像银行账号的“6222 0000 0000 0000 012”',
    ],
  },
  {
    name: 'numbers of one person in a public text',
    edits: {
      ...withText(IDENTITY),
      'series/gongyun.yaml': (text) => text.replace('exchange', 'public'),
    },
    messages: ['03.mdx:16 personal-number-public 正文里有像身份证号的“11010519491231002X”'],
  },
  {
    name: 'a paper with a 密级',
    edits: {
      '03.mdx': (text) =>
        text.replace('kind: 随笔', 'kind: 随笔\nnotice:\n  number: 青总发〔2017〕3号\n  secrecy: 秘密'),
    },
    messages: [
      '03.mdx:6 secrecy-mark 这一篇标有密级“秘密”',
      '03.mdx:5 field-unaccounted notice.number 写的“青总发〔2017〕3号”在原文这一部分里找不到',
      '03.mdx:6 field-unaccounted notice.secrecy 写的“秘密”在原文这一部分里找不到',
    ],
  },
  {
    name: 'exceptions that excuse nothing, may not be, or name no code',
    edits: {
      'review.yaml': review(
        exception('look-alike', '03.mdx', '骨千'),
        exception('person-unknown', '03.mdx', '没有人物'),
        exception('no-such-code', '03.mdx', '甲'),
      ),
      '03.mdx': (text) => text.replace('jing-fenqing', 'jing-fenqin'),
    },
    messages: [
      '03.mdx:7 person-unknown 没有人物“jing-fenqin”，是不是“jing-fenqing”？',
      'review.yaml:2 exception-stale 03.mdx 里已经没有这一条：look-alike “骨千”',
      'review.yaml:6 exception-invalid person-unknown 是须改的消息，不能写例外',
      'review.yaml:10 exception-invalid 没有“no-such-code”这个消息编号',
    ],
  },
];

/** Sound content with something a person has looked at: no message is left. */
export const ANSWERED: BadInput[] = [
  {
    name: 'a gap that the original has',
    edits: {
      ...withText('一、甲说', '三、丙说'),
      'review.yaml': review(exception('numbering-gap', '03.mdx', '三、')),
    },
    messages: [],
  },
  {
    name: 'lines that begin with a dash in the plain text of a source, as it prints them and as a list',
    edits: {
      '03.mdx': (text) => `${text}\n\\- 甲**事项**要办好，不能拖延。\n\n\\-乙\n\n- 丙事项要办好。\n`,
      'source.txt': (text) =>
        text.replace(
          '摘自《党史纵横》',
          '- 甲**事项**要办好，不能拖延。\n- 乙\n\n- 丙事项要办好。\n\n摘自《党史纵横》',
        ),
    },
    messages: [],
  },
  {
    name: 'a line of stars between two parts, and items numbered with half a bracket',
    edits: {
      '03.mdx': (text) => `${text}\n\\*\\*\\*\n\n1）甲说；2）乙说。\n\n3）丙说。\n`,
      'source.txt': (text) =>
        text.replace('摘自《党史纵横》', '***\n\n1）甲说；2）乙说。\n\n3）丙说。\n\n摘自《党史纵横》'),
    },
    messages: [],
  },
  {
    name: 'a misprint recorded as 存疑',
    edits: {
      ...withText('他是单位的骨千。'),
      'corrections.yaml': (text) =>
        `${text}\n- kind: query\n  article: '03'\n  source: 单位的骨千\n  archive: 单位的骨千\n  reason: 原刊如此\n`,
    },
    messages: [],
  },
  {
    name: 'steps of the proofreading',
    edits: { 'review.yaml': "articles:\n  '03':\n    - { state: 一校, by: 张三, on: '2026-11-28' }\n" },
    messages: [],
  },
];
