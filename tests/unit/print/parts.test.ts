import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Article, Issue } from '../../../src/archive/model.ts';
import { closingParts, headParts, noteParts, noticeEndParts } from '../../../src/print/article-parts.ts';
import { contentsMissing, contentsName, contentsPlace, contentsWords } from '../../../src/print/contents.ts';
import { correctionLine } from '../../../src/print/corrections.ts';
import { dutyFact, imprintFact } from '../../../src/print/issue-facts.ts';
import {
  imprintFacts,
  isSaidByHead,
  issueEnd,
  issueFront,
  mastheadDuties,
} from '../../../src/print/issue-parts.ts';
import { creditsText, imprintTexts, numberText, signOffText } from '../../../src/print/part-words.ts';
import { recordFacts, recordParts, sourceLine } from '../../../src/print/record.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

const archive = buildArchive(smallContent());
const articleOf = (id: string) => present(archive.articles.find((one) => one.id === id));
const issueOf = (id: string) => present(archive.issues.find((one) => one.id === id));

/** An article with no printed part but its title, and what a test adds to it. */
function bare(data: Partial<Article['data']> = {}, links: Partial<Article> = {}): Article {
  const known = articleOf('journal/2023-no2/01');
  return {
    ...known,
    people: [],
    speakers: [],
    organization: [],
    signatory: [],
    printedBy: [],
    ...links,
    data: { title: '题', kind: '新闻', ...data },
  };
}

const li = { name: '李某' };
const office = [
  { joint: '', name: '研究室' },
  { joint: '、', name: '办公室' },
];

describe('what stands over a body', () => {
  test.each<[string, Article, unknown]>([
    ['a title alone', bare(), [[{ type: 'title', text: '题' }]]],
    [
      'a title in lines, between kicker, subtitle and note',
      bare({ titleLines: ['题', '二'], kicker: '引', subtitle: '副', titleNote: '（注）' }),
      [
        [
          { type: 'kicker', text: '引' },
          { type: 'title', text: '题', lines: ['题', '二'] },
          { type: 'subtitle', text: '——副' },
          { type: 'title-note', text: '（注）' },
        ],
      ],
    ],
    [
      'a byline',
      bare({}, { people: [li] }),
      [[{ type: 'title', text: '题' }], [{ type: 'byline', people: [li] }]],
    ],
    [
      'all of a notice',
      bare({
        notice: {
          copyNumber: '000012',
          secrecy: '秘密',
          urgency: '加急',
          letterhead: '某总工会文件',
          number: '示总发〔2022〕11号',
          signedBy: '李某',
          recipients: '各市总工会',
        },
      }),
      [
        [
          { type: 'marks', marks: ['000012', '秘密', '加急'] },
          { type: 'letterhead', text: '某总工会文件' },
        ],
        [
          {
            type: 'number',
            number: '示总发〔2022〕11号',
            signedBy: { before: '签发人：', after: '', text: '李某' },
          },
        ],
        [{ type: 'title', text: '题' }],
        [{ type: 'recipients', text: '各市总工会：' }],
      ],
    ],
    [
      'one mark of a notice without number',
      bare({ notice: { urgency: '特急' } }),
      [[{ type: 'marks', marks: ['特急'] }], [{ type: 'title', text: '题' }]],
    ],
    [
      'a number alone',
      bare({ notice: { number: '第18号' } }),
      [[{ type: 'number', number: '第18号' }], [{ type: 'title', text: '题' }]],
    ],
    [
      'a signature alone',
      bare({ notice: { signedBy: '李某' } }),
      [
        [{ type: 'number', signedBy: { before: '签发人：', after: '', text: '李某' } }],
        [{ type: 'title', text: '题' }],
      ],
    ],
  ])('%s', (_, article, parts) => {
    expect(headParts(article)).toEqual(parts);
  });

  test('a note of the editor, where there is one', () => {
    expect(noteParts(bare())).toEqual([]);
    expect(noteParts(bare({ editorNote: '话' }))).toEqual([
      { type: 'editor-note', before: '按：', after: '', text: '话' },
    ]);
  });
});

describe('what closes a notice', () => {
  const end = (notice: Article['data']['notice'], links: Partial<Article> = {}) =>
    noticeEndParts(bare({ notice }, links));
  const imprint = { type: 'imprint', lists: [], bodies: [] };

  test.each<[string, ReturnType<typeof end>, unknown]>([
    ['nothing of what is none', noticeEndParts(bare()), []],
    ['nothing where nothing is printed', end({}), []],
    [
      'one attachment',
      end({ attachments: ['名册'] }),
      [{ type: 'attachments', before: '附件：', after: '', titles: ['名册'] }],
    ],
    [
      'two, numbered',
      end({ attachments: ['名册', '统计表'] }),
      [{ type: 'attachments', before: '附件：', after: '', titles: ['1. 名册', '2. 统计表'] }],
    ],
    ['a signature without a date', end({}, { signatory: office }), [{ type: 'signature', bodies: office }]],
    [
      'a date without a signature',
      end({ issuedOn: '2022-06-22' }),
      [{ type: 'signature', bodies: [], date: '2022年6月22日' }],
    ],
    ['a note', end({ note: '此件公开发布' }), [{ type: 'note', text: '（此件公开发布）' }]],
    [
      'lists in the order of print',
      end({ copiesTo: '乙', reportsTo: '甲', subjectWords: '表彰' }),
      [
        {
          ...imprint,
          lists: [
            { before: '主题词：', after: '', text: '表彰' },
            { before: '抄报：', after: '。', text: '甲' },
            { before: '抄送：', after: '。', text: '乙' },
          ],
        },
      ],
    ],
    ['who printed it', end({}, { printedBy: office }), [{ ...imprint, bodies: office }]],
    ['when', end({ printedOn: '2022-06-22' }), [{ ...imprint, printedOn: '2022年6月22日印发' }]],
    ['how many', end({ copies: 60 }), [{ ...imprint, copies: '（共印60份）' }]],
  ])('%s', (_, parts, expected) => {
    expect(parts).toEqual(expected);
  });
});

describe('what closes an article', () => {
  test.each<[string, Article, unknown]>([
    ['nothing', bare(), []],
    [
      'the body that sent it',
      bare({}, { organization: office }),
      [[{ type: 'sign-off', before: '（', after: '）', bodies: office }]],
    ],
    ['where it was taken from', bare({ source: '新华网' }), [[{ type: 'source', text: '（来源：新华网）' }]]],
    [
      'what it is a digest of',
      bare({ reprint: '党史纵横' }),
      [[{ type: 'reprint', text: '（摘自《党史纵横》）' }]],
    ],
    [
      'who wrote and who pictured it',
      bare({}, { copywriter: li, photographer: { name: '马某' } }),
      [
        [
          {
            type: 'credits',
            before: '（',
            after: '）',
            credits: [
              { before: '文稿：', after: '', person: li },
              { before: '摄影：', after: '', person: { name: '马某' } },
            ],
          },
        ],
      ],
    ],
    [
      'a note on the author apart from the others',
      bare({ source: '新华网', authorNote: '干部' }),
      [[{ type: 'source', text: '（来源：新华网）' }], [{ type: 'author-note', text: '（干部）' }]],
    ],
  ])('%s', (_, article, parts) => {
    expect(closingParts(article)).toEqual(parts);
  });

  test('the words of its parts', () => {
    expect(signOffText({ type: 'sign-off', before: '（', after: '）', bodies: office })).toBe(
      '（研究室、办公室）',
    );
    const credits = [
      { before: '文稿：', after: '', person: li },
      { before: '摄影：', after: '', person: { name: '马某', post: '干事' } },
    ];
    expect(creditsText({ type: 'credits', before: '（', after: '）', credits })).toBe(
      '（文稿：李某　摄影：干事　马某）',
    );
    const signedBy = { before: '签发人：', after: '', text: '李某' };
    expect(numberText({ type: 'number', number: '第18号', signedBy }, '　')).toBe('第18号　签发人：李某');
    expect(numberText({ type: 'number', signedBy }, '　')).toBe('签发人：李某');
    expect(numberText({ type: 'number', number: '第18号' }, '　')).toBe('第18号');
    const lists = [{ before: '抄送：', text: '乙', after: '。' }];
    const imprint = { type: 'imprint' as const, lists, bodies: office };
    expect(imprintTexts({ ...imprint, printedOn: '2022年印发', copies: '（共印60份）' }, '　')).toEqual([
      '抄送：乙。',
      '研究室、办公室　2022年印发',
      '（共印60份）',
    ]);
    expect(imprintTexts({ ...imprint, bodies: [] }, '　')).toEqual(['抄送：乙。']);
  });
});

describe('what the archive says of an article', () => {
  test('in the order a page shows it', () => {
    const article = bare(
      {
        column: '论坛',
        pageStart: 3,
        pageEnd: 5,
        date: '2022-12-30',
        dateInferred: '照内容',
        occasion: '座谈会',
        relatedNotice: '示总发〔2022〕11号',
      },
      { people: [li], speakers: [li, { name: '马某' }] },
    );
    expect(recordParts(article)).toEqual([
      { type: 'carried', label: '刊载', pages: '第3—5页' },
      { type: 'column', label: '栏目', name: '论坛' },
      { type: 'kind', label: '体裁', kind: '新闻' },
      { type: 'date', label: '日期', date: '2022年12月30日', inferred: '（推定：照内容）' },
      { type: 'speakers', label: '讲话人', people: [{ name: '马某' }] },
      { type: 'occasion', label: '场合', text: '座谈会' },
      { type: 'related-notice', label: '相关文件', number: '示总发〔2022〕11号' },
    ]);
    expect(recordFacts(article)).toEqual([
      ['日期', '2022年12月30日（推定：照内容）'],
      ['讲话人', '马某'],
      ['场合', '座谈会'],
      ['相关文件', '示总发〔2022〕11号'],
    ]);
  });

  test('and no more than is known', () => {
    expect(recordParts(bare())).toEqual([
      { type: 'carried', label: '刊载' },
      { type: 'kind', label: '体裁', kind: '新闻' },
      { type: 'date', label: '年份' },
    ]);
    expect(recordFacts(bare())).toEqual([]);
  });

  test.each([
    [{ pageStart: 3, pageEnd: 3 }, '第3页'],
    [{ pageStart: 3, pageEnd: 4 }, '第3—4页'],
    [{ pageStart: 3 }, '第3页'],
  ])('pages %j: %s', (data, pages) => {
    expect(sourceLine(bare(data))).toBe(`《学刊》2023年第2期，${pages}`);
  });
});

describe('what an issue prints beside its articles', () => {
  const withData = (id: string, data: Partial<Issue['data']>): Issue => {
    const issue = issueOf(id);
    return { ...issue, data: { ...issue.data, ...data } };
  };

  test('before its contents, in the order of print', () => {
    const issue = withData('journal/2017-no9-10', {
      motto: '宗旨',
      editorNote: '话',
      imprintLines: ['一行'],
    });
    expect(issueFront(issue).map(({ type }) => type)).toEqual([
      'motto',
      'masthead',
      'imprint',
      'editor-note',
    ]);
    expect(issueFront(issue)[0]).toEqual({ type: 'motto', text: '宗旨' });
    expect(issueFront(issue)[2]).toMatchObject({ lines: ['一行'] });
    expect(issueFront(issue)[3]).toEqual({ type: 'editor-note', before: '按：', after: '', text: '话' });
    expect(issueFront(issueOf('journal/2023-no2')).map(({ type }) => type)).toEqual(['imprint']);
  });

  test('duties with what stands behind a name', () => {
    const [duty] = mastheadDuties(issueOf('journal/2017-no9-10'));
    expect(duty).toMatchObject({ role: '主编', members: [{ note: '（执行）', person: { name: '李某' } }] });
    expect(duty?.members[0]?.person).not.toHaveProperty('note');
    expect(
      dutyFact({ role: '副主编', members: [{ person: li, note: '（执行）' }, { person: { name: '王某' } }] }),
    ).toEqual(['副主编', '李某（执行）　王某']);
  });

  test('its imprint, each fact under its name', () => {
    const issue = {
      ...withData('journal/2017-no9-10', {
        date: '2017-10-10',
        dateInferred: '照封面',
        running: [118, 119],
        editorialOffice: '编辑部',
        permit: '青字1号',
        address: '西宁',
        postcode: '810000',
        telephone: '0971',
        email: 'a@b.c',
        circulation: '免费交流',
      }),
      publisher: office,
      coverPhotos: [{ placement: '封面' as const, title: '《浇筑》', photographer: li }],
    };
    const facts = imprintFacts(issue).map(imprintFact);
    expect(facts.map(([, value]) => value)).toEqual([
      '研究室、办公室',
      '2017年10月10日（推定：照封面）',
      '总第118-119期',
      '编辑部',
      '青字1号',
      '西宁',
      '810000',
      '0971',
      'a@b.c',
      '免费交流',
      '《浇筑》　李某',
    ]);
    expect(facts.map(([label]) => label)).toEqual([
      '主办',
      '日期',
      '总期号',
      '编辑部门',
      '准印证号',
      '地址',
      '邮编',
      '电话',
      '电子邮箱',
      '发行',
      '封面摄影',
    ]);
    expect(imprintFacts({ ...issueOf('journal/2023-no2'), publisher: [], coverPhotos: [] })).toEqual([]);
  });

  test('a bulletin says who made it in its head', () => {
    const bulletin = { ...issueOf('bulletin/2020-no16'), publisher: office };
    expect(imprintFacts(bulletin)[0]).toMatchObject({ type: 'publisher', label: '编发' });
    const imprint = { type: 'imprint' as const, lines: [], facts: imprintFacts(bulletin) };
    expect(isSaidByHead(imprint)).toBe(true);
    expect(isSaidByHead({ ...imprint, facts: [{ type: 'date', label: '日期', date: '2020年' }] })).toBe(true);
    expect(isSaidByHead({ ...imprint, lines: ['一行'] })).toBe(false);
    expect(
      isSaidByHead({ ...imprint, facts: [...imprint.facts, { type: 'text', label: '电话', text: '1' }] }),
    ).toBe(false);
    expect(isSaidByHead({ type: 'motto', text: '宗旨' })).toBe(false);
  });

  test.each<[string[] | undefined, unknown[]]>([
    [undefined, []],
    [['甲', '乙'], [{ type: 'distribution', before: '分送：', after: '', lines: ['甲', '乙'] }]],
    [['报：甲', '送：乙'], [{ type: 'distribution', before: '', after: '', lines: ['报：甲', '送：乙'] }]],
    [['抄送：甲'], [{ type: 'distribution', before: '', after: '', lines: ['抄送：甲'] }]],
    [['各市州：甲'], [{ type: 'distribution', before: '分送：', after: '', lines: ['各市州：甲'] }]],
  ])('behind the last article to whom it went: %j', (distribution, parts) => {
    expect(issueEnd(withData('journal/2023-no2', { distribution }))).toEqual(parts);
  });
});

describe('the contents', () => {
  const line = { title: '题', url: '/' };

  test.each([
    [line, undefined, '题'],
    [{ ...line, author: '李某' }, undefined, '题　李某'],
    [{ ...line, placement: '封底' as const }, '封底', '题（封底）'],
    [{ ...line, author: '李某', placement: '正文' as const }, '目录未列', '题　李某（目录未列）'],
  ])('%j', (contentsLine, place, words) => {
    expect(contentsPlace(contentsLine as never)).toBe(place);
    expect(contentsWords(contentsLine as never)).toBe(words);
  });

  test('have a name, and there is a word where no paper prints them', () => {
    expect([contentsName, contentsMissing]).toEqual(['目录', '原件没有目录']);
  });
});

describe('a correction in words', () => {
  test.each([
    [
      { kind: 'misread', source: '千部', archive: '干部', reason: '字形相近' },
      '误识：「千部」改作「干部」。字形相近。',
    ],
    [{ kind: 'omitted', source: '元\n 元', reason: '重出。' }, '删略：「元／元」不录。重出。'],
    [{ kind: 'moved', source: '甲', archive: '甲', reason: '为何？' }, '移位：「甲」。为何？'],
    [{ kind: 'moved', source: '甲', archive: '乙', reason: '版面！' }, '移位：「甲」移作「乙」。版面！'],
    [{ kind: 'supplied', archive: ' 2023 ', reason: '据目录' }, '补入：补「2023」。据目录。'],
    [{ kind: 'query', source: '海南州', archive: '海南州', reason: '待核' }, '存疑：「海南州」。待核。'],
  ] as const)('%j', (correction, words) => {
    expect(correctionLine(correction)).toBe(words);
  });
});
