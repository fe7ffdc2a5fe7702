import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { articleSchema } from '../../../src/schema/article.ts';
import { coloursSchema } from '../../../src/schema/colours.ts';
import { correctionSchema } from '../../../src/schema/corrections.ts';
import {
  articleAudienceSchema,
  audienceSchema,
  dateSchema,
  organizationReferenceSchema,
  pageSchema,
  personReferenceSchema,
  printedSchema,
  slugSchema,
} from '../../../src/schema/fields.ts';
import { issueSchema } from '../../../src/schema/issue.ts';
import { noticeSchema } from '../../../src/schema/notice.ts';
import { publishedSchema } from '../../../src/schema/published.ts';
import { reviewSchema } from '../../../src/schema/review.ts';
import { formulasSchema } from '../../../src/schema/formulas.ts';
import { synonymsSchema, variantsSchema } from '../../../src/schema/search.ts';
import { seriesSchema } from '../../../src/schema/series.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { sourcePlacesSchema } from '../../../src/schema/source-places.ts';

/** What a schema has against some data: `numbers: 合刊期号倒置：3、2`; nothing where it takes them. */
function faultsOf(schema: ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return (error?.issues ?? []).map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
}

/** Data that a schema takes, and the same with one thing changed and what is said of it. */
function describeBorders(
  name: string,
  schema: ZodType,
  good: Record<string, unknown>,
  rows: [change: Record<string, unknown>, fault?: string | RegExp][],
) {
  describe(name, () => {
    test('is taken as it should be', () => expect(faultsOf(schema, good)).toEqual([]));
    test.each(rows)('with %j', (change, fault) => {
      const faults = faultsOf(schema, { ...good, ...change });
      if (fault === undefined) expect(faults).toEqual([]);
      else if (typeof fault === 'string') expect(faults).toEqual([fault]);
      else expect(faults.join('\n')).toMatch(fault);
    });
    test('knows no other field', () => expect(faultsOf(schema, { ...good, fremd: 1 })).toHaveLength(1));
  });
}

describe('one value', () => {
  const DEVICE = '是 Windows 的设备名，那里存不成文件';
  const SLUG = '只能用小写字母、数字和连字符，例如 zhang-san';
  const UNQUOTED = '日期要加引号，例如 "2023-02-17"';
  const DATE = '日期要写成 "2023"、"2023-02" 或 "2023-02-17"';
  const NO_DAY = '日历上没有这一天';

  test.each<[string, ZodType, unknown, string[]]>([
    ['an address', slugSchema, 'wang-dongming', []],
    ['one letter', slugSchema, 'a', []],
    ['figures', slugSchema, '2023-no2', []],
    ['a great letter', slugSchema, 'Wang', [SLUG]],
    ['two hyphens', slugSchema, 'a--b', [SLUG]],
    ['a hyphen at the end', slugSchema, 'a-', [SLUG]],
    ['a hyphen at the beginning', slugSchema, '-a', [SLUG]],
    ['an empty address', slugSchema, '', [SLUG]],
    ['a device', slugSchema, 'con', [DEVICE]],
    ['a numbered device', slugSchema, 'com1', [DEVICE]],
    ['a printer', slugSchema, 'lpt9', [DEVICE]],
    ['more than a device', slugSchema, 'con1', []],
    ['a device without its number', slugSchema, 'com', []],
    ['printed words', printedSchema, '工会', []],
    ['no words', printedSchema, '', ['不能为空']],
    ['a space in front', printedSchema, ' 工会', ['首尾不能有空格']],
    ['a space behind', printedSchema, '工会\u3000', ['首尾不能有空格']],
    ['what nobody sees', printedSchema, '工\u200b会', ['有看不见或别处没有的字符 U+200B']],
    ['a control', printedSchema, '工\u0007会', ['有看不见或别处没有的字符 U+0007']],
    ['two of them, told once', printedSchema, '\u0007工\u200b会', ['有看不见或别处没有的字符 U+0007']],
    ['a year', dateSchema, '2018', []],
    ['a month', dateSchema, '2018-12', []],
    ['a day', dateSchema, '2018-12-31', []],
    ['a date without quotes', dateSchema, new Date(0), [UNQUOTED]],
    ['a year as a number', dateSchema, 2018, [UNQUOTED]],
    ['a short month', dateSchema, '2018-1', [DATE, NO_DAY]],
    ['Chinese words', dateSchema, '2018年', [DATE, NO_DAY]],
    ['more than a date', dateSchema, '2018-12-31T', [DATE, NO_DAY]],
    ['a day no calendar has', dateSchema, '2018-02-30', [NO_DAY]],
    ['the first page', pageSchema, 1, []],
    ['page nought', pageSchema, 0, ['页码要大于 0']],
    ['half a page', pageSchema, 1.5, ['页码要是整数']],
    ['a circle', audienceSchema, 'internal', []],
    ['exchange', audienceSchema, 'exchange', []],
    ['public', audienceSchema, 'public', []],
    ['none is for articles', articleAudienceSchema, 'none', []],
    ['an article has the others too', articleAudienceSchema, 'exchange', []],
  ])('%s', (_, schema, value, faults) => {
    expect(faultsOf(schema, value)).toEqual(faults);
  });

  test('a series is for somebody', () => {
    expect(audienceSchema.safeParse('none').success).toBe(false);
    expect(audienceSchema.safeParse('').success).toBe(false);
  });
});

const person = { person: 'ma-jixiao', name: '马吉孝' };
const body = { ids: ['yanjiushi'], name: '研究室' };
describeBorders('a person', personReferenceSchema, person, [
  [{ post: '主席' }],
  [{ post: '' }, 'post: 不能为空'],
]);
describeBorders('a body', organizationReferenceSchema, body, [
  [{ ids: ['a', 'b'] }],
  [{ ids: [] }, 'ids: 至少写一个组织'],
]);

const article = { title: '工会 改革', kind: '通知' };
describeBorders('an article', articleSchema, article, [
  [{ pageStart: 8, pageEnd: 8 }],
  [{ pageStart: 8, pageEnd: 9 }],
  [{ pageStart: 8 }],
  [{ pageStart: 8, pageEnd: 7 }, 'pageEnd: 止页 7 小于起页 8'],
  [{ pageEnd: 7 }, 'pageEnd: 止页 7 小于起页 （未写）'],
  [{ titleLines: ['工会', '改革'] }],
  [{ titleLines: ['工会', '革新'] }, 'titleLines: 各行连起来与 title 不一致'],
  [{ titleLines: ['工会 改革'] }, /titleLines/],
  [{ date: '2020', dateInferred: '照内容' }],
  [{ dateInferred: '照内容' }, 'dateInferred: 写了推定依据，却没有 date'],
  [{ authors: [person] }],
  [{ authors: [] }, /authors/],
  [{ speakers: [person] }],
  [{ speakers: [] }, /speakers/],
  [{ photos: [{ caption: '现场' }, { file: 'a.jpg' }] }],
  [{ photos: [{ alt: '一群人' }] }, /photos\.0\.caption/],
  [{ photos: [] }, /photos/],
  [{ relatedNotice: '青总发〔2022〕11号' }],
  [{ audience: 'none' }],
]);

describeBorders('a notice', noticeSchema, {}, [
  [{ number: '青总发〔2022〕11号' }],
  [{ number: '第18号' }],
  [{ number: '十一号' }, /^number: 发文字号要像“×政发〔2022〕11号”/],
  [{ attachments: ['名册'] }],
  [{ attachments: [] }, /attachments/],
  [{ copies: 1 }],
  [{ copies: 0 }, 'copies: 份数要大于 0'],
  [{ copies: 1.5 }, 'copies: 份数要是整数'],
]);

const issue = { year: 2024, numbers: [2], contents: [{ entries: [{ title: '题', article: '01' }] }] };
describeBorders('an issue', issueSchema, issue, [
  [{ year: 1900 }],
  [{ year: 2100 }],
  [{ year: 1899 }, /^year/],
  [{ year: 2101 }, /^year/],
  [{ year: 2024.5 }, /^year/],
  [{ numbers: [] }],
  [{ numbers: [1, 2, 4] }],
  [{ numbers: [0] }, /^numbers/],
  [{ numbers: [3, 2] }, 'numbers: 合刊期号倒置：3、2'],
  [{ numbers: [12], endYear: 2025, endNumbers: [1, 2] }],
  [
    { numbers: [12], endYear: 2026, endNumbers: [1] },
    'endYear: 跨年的合刊只跨到下一年：year 是 2024，endYear 要写 2025',
  ],
  [{ numbers: [12], endYear: 2025 }, 'endNumbers: 跨年的合刊还要写 endNumbers，后一年的期号'],
  [{ numbers: [12], endNumbers: [1] }, 'endNumbers: 跨年的合刊还要写 endYear，后一年是哪一年'],
  [{ numbers: [12], endYear: 2025, endNumbers: [2] }, 'endNumbers: 跨年的合刊，后一年的期号从 1 起'],
  [{ numbers: [], endYear: 2025, endNumbers: [1] }, 'numbers: 跨年的合刊要写前一年的期号'],
  [{ numbers: [1, 2, 2] }, 'numbers: 合刊期号倒置：2、2'],
  [{ running: [118, 119] }],
  [{ running: [119, 118] }, 'running: 合刊期号倒置：119、118'],
  [{ running: [] }, /^running/],
  [{ volume: 1 }],
  [{ volume: 0 }, /^volume/],
  [{ part: '上' }],
  [{ numbers: [], part: '上' }, 'part: 没有期号的不写 part：“增刊上”整个写在 special 里'],
  [{ special: '增刊1' }],
  [{ special: '庆祝2024年专刊' }],
  [{ special: '2024年增刊' }, 'special: 不写年份：“2024年增刊”的年份写在 year 里'],
  [{ contents: [] }, /^contents/],
  [{ contents: [{ column: '论坛', entries: [] }] }, /^contents\.0\.entries/],
  [{ masthead: [{ role: '主编', members: [{ ...person, note: '执行' }] }] }],
  [{ masthead: [{ role: '主编', members: [] }] }, /^masthead\.0\.members/],
  [{ unlisted: [{ article: 'cover', placement: '封面' }] }],
  [{ unlisted: [{ article: 'cover', placement: '封二' }] }],
  [{ unlisted: [{ article: 'cover', placement: '正文', after: '01' }] }],
  [{ unlisted: [{ article: 'cover', placement: '封三' }] }],
  [{ unlisted: [{ article: 'cover', placement: '封底' }] }],
  [{ unlisted: [{ article: 'cover', placement: '' }] }, /^unlisted\.0\.placement/],
]);

const misread = { kind: 'misread', source: '千部', archive: '干部', reason: '字形相近' };
describeBorders('a correction', correctionSchema, misread, [
  [{ article: '01' }],
  [{ source: undefined }, 'source: 要写 source：原文怎样'],
  [{ archive: undefined }, 'archive: 要写 archive：现在怎样'],
  [{ kind: 'omitted', archive: undefined }],
  [{ kind: 'omitted' }, 'archive: 删略的文字没有 archive'],
  [{ kind: 'supplied', source: undefined }],
  [{ kind: 'supplied' }, 'source: 补入的文字没有 source'],
  [{ kind: 'moved' }],
  [{ kind: 'query', archive: '千部' }],
  [{ kind: 'query' }, 'archive: 存疑不改字：source 与 archive 要一样'],
  [{ source: '' }, /^source/],
  [{ archive: '' }, /^archive/],
]);

describeBorders('the colours', coloursSchema, { light: '#a6291b', warm: '#8e2012', night: '#e8876f' }, [
  // Grey on #f7f3ea: 4.54 is read, 4.48 is not (WCAG 2.2).
  [{ light: '#6e6e6e' }],
  [{ light: '#ffffff' }, 'light: 与底色 #f7f3ea 反差不到 4.5，字会看不清'],
  [{ warm: '#f0e2c3' }, 'warm: 与底色 #f0e2c3 反差不到 4.5，字会看不清'],
  [{ night: '#191714' }, 'night: 与底色 #191714 反差不到 4.5，字会看不清'],
  [{ night: '#000000' }, 'night: 与底色 #191714 反差不到 4.5，字会看不清'],
  [{ light: 'red' }, 'light: 颜色要写成 "#a6291b"：加引号，井号后六位小写十六进制'],
  [{ light: '#A6291B' }, /颜色要写成/],
  [{ light: '#a6291b0' }, /颜色要写成/],
]);

const series = {
  name: '青海工运',
  form: 'journal',
  publisher: body,
  audience: 'exchange',
  description: '会刊。',
  order: 1,
};
describeBorders('a series', seriesSchema, series, [
  [{ form: 'bulletin' }],
  [{ form: 'notice' }],
  [{ form: 'poster' }],
  [{ form: '' }, /^form/],
  [{ order: 0 }, /^order/],
  [{ published: [{ year: 2023, upTo: 1, evidence: '在馆' }] }],
  [{ published: [{ year: 2023, upTo: 0, evidence: '在馆' }] }, /^published\.0\.upTo/],
]);

describeBorders('the proofreading', reviewSchema, {}, [
  [{ articles: { '01': [{ state: '待校', by: '甲', on: '2024-01-02' }] } }],
  [{ articles: { '01': [{ state: '一校', by: '甲', on: '2024-01-02' }] } }],
  [{ articles: { '01': [{ state: '二校', by: '甲', on: '2024-01-02' }] } }],
  [{ articles: { '01': [{ state: '定稿', by: '甲', on: '2024-01-02' }] } }],
  [{ articles: { '01': [{ state: '', by: '甲', on: '2024-01-02' }] } }, /state/],
  [{ articles: { '01': [] } }, /^articles\.01/],
]);

describeBorders('the places of a source', sourcePlacesSchema, { files: ['a.pdf'], places: [] }, [
  [{ places: [[1, 1, 1, null]] }],
  [{ places: [[1, 1, 1, [0, 0, 1000, 1000], 100]] }],
  [{ places: [[1, 1, 1, [5, 5, 5, 5], 0]] }],
  [{ places: [[0, 1, 1, null]] }, /^places\.0\.0/],
  [{ places: [[1, 1, 1, null, 101]] }, /^places\.0\.4/],
  [{ places: [[1, 1, 1, null, -1]] }, /^places\.0\.4/],
  [{ places: [[1, 1, 1, [-1, 0, 1, 1]]] }, /^places\.0\.3\.0/],
  [{ places: [[1, 1, 1, [0, 0, 1001, 1]]] }, /^places\.0\.3\.2/],
  [{ places: [[1, 1, 1, [6, 5, 5, 5]]] }, 'places.0.3: 左要小于右，上要小于下'],
  [{ places: [[1, 1, 1, [5, 6, 5, 5]]] }, 'places.0.3: 左要小于右，上要小于下'],
  [{ places: [[1, 2, 1, null]] }, 'places 里有一行指的文件不在 files 里'],
  [{ files: [] }, /^files/],
  [{ files: [''] }, /^files\.0/],
]);

test('a place has names for its parts', () => {
  const { places } = sourcePlacesSchema.parse({
    files: ['a.pdf'],
    places: [[12, 1, 3, [118, 66, 882, 90], 97]],
  });
  expect(places).toEqual([{ line: 12, file: 1, page: 3, box: [118, 66, 882, 90], confidence: 97 }]);
});

describe('words for the search', () => {
  test('a formula has no more than thirty characters, some of them no marks, and stands there once', () => {
    const most = '𠮷'.repeat(30);
    expect(
      faultsOf(formulasSchema, [{ phrase: most }, { phrase: '产改', group: '工会', note: '简称' }]),
    ).toEqual([]);
    expect(faultsOf(formulasSchema, [{ phrase: `${most}字` }])).toEqual(['0.phrase: 最多 30 个字']);
    expect(faultsOf(formulasSchema, [{ phrase: '（——）' }])).toEqual([
      '0.phrase: 要有可以查找的文字，不能只有标点',
    ]);
    expect(faultsOf(formulasSchema, [{ phrase: '产改' }, { phrase: '工会' }, { phrase: '“产 改”' }])).toEqual(
      ['2.phrase: 和第 1 条是同一个提法，留一条'],
    );
  });

  test('synonyms are two at least', () => {
    expect(faultsOf(synonymsSchema, [['二十大', '党的二十大']])).toEqual([]);
    expect(faultsOf(synonymsSchema, [['二十大']])).toEqual(['0: 一组至少两个词']);
  });

  test('a variant is one character and stands for one', () => {
    expect(faultsOf(variantsSchema, { 峯: '峰', '𠮷': '吉' })).toEqual([]);
    expect(faultsOf(variantsSchema, { 峯: '山峰' })).toEqual(['峯: 只能是一个字']);
    expect(faultsOf(variantsSchema, { 峯峯: '峰' })).toHaveLength(1);
    expect(faultsOf(variantsSchema, { 峯: '' })).toEqual(['峯: 只能是一个字']);
  });
});

const publication = { number: 1, on: '2024-01-02', state: '' };
const row = { title: '题', digest: '0123456789ab' };
const DIGEST = 'a/b/c';
describeBorders('the book of what was published', publishedSchema, { version: 1, items: {}, seal: '' }, [
  [{ version: 2 }, 'version: 是另一个版本的程序写的'],
  [{ publications: [publication] }],
  [{ publications: [{ ...publication, number: 0 }] }, /number/],
  [{ publications: [{ ...publication, counts: { added: 1, gone: 1 } }] }],
  [{ publications: [{ ...publication, counts: { added: 0 } }] }, /counts\.added/],
  [{ items: { [DIGEST]: row } }],
  [{ items: { 'a/b/c/d': row } }, /items/],
  [{ items: { '/a': row } }, /items/],
  [{ items: { a: { ...row, digest: '0123456789a' } } }, 'items.a.digest: 要是十二位的校验码'],
  [{ items: { a: { ...row, digest: '0123456789abc' } } }, 'items.a.digest: 要是十二位的校验码'],
  [{ items: { a: { ...row, paragraphs: 0 } } }],
  [{ items: { a: { ...row, paragraphs: -1 } } }, /paragraphs/],
  [{ items: { a: { ...row, movedTo: 'B' } } }, 'items.a.movedTo: 要写成网址的样子'],
  [{ items: { a: { ...row, corrections: { '0123456789ab': null } } } }],
  [{ items: { a: { ...row, withdrawn: { on: '2024', reason: '重复' } } } }],
]);

const site = {
  name: '文献库',
  tagline: '通报',
  description: '一句话',
  publisher: '总工会',
  bookNamespace: '01234567-89ab-cdef-0123-456789abcdef',
  menu: [{ label: '刊期', href: '/series/' }],
  kinds: [{ name: '讲话', address: 'jianghua' }],
  organizationKinds: ['直属单位'],
};
describeBorders('the settings of an archive', siteSchema, site, [
  [{ origin: 'https://wenxian.example.cn' }],
  [{ origin: 'http://localhost:4321' }],
  [{ origin: 'https://wenxian.example.cn/' }, 'origin: 要写成 https://主机名，末尾不写斜线'],
  [{ origin: 'wenxian.example.cn' }, 'origin: 要写成 https://主机名，末尾不写斜线'],
  [{ bookNamespace: '01234567-89AB-cdef-0123-456789abcdef' }, /^bookNamespace: 要写一个 UUID/],
  [{ bookNamespace: '01234567-89ab-cdef-456789abcdef' }, /^bookNamespace: 要写一个 UUID/],
  [{ feedIds: { authority: 'gonghui.example', since: '2026-11-25' } }],
  [{ feedIds: { authority: 'gonghui', since: '2026' } }, /^feedIds.authority: 要写主办单位自己的域名/],
  [{ seal: 'M0 0L32,32 Z' }],
  [{ seal: '<svg>' }, /^seal: 只能是 SVG 路径/],
  [{ menu: [] }, /^menu/],
  [{ menu: [...site.menu, ...site.menu] }, 'menu.1.href: 前面已经有了'],
  [{ kinds: [] }, /^kinds/],
  [{ kinds: [...site.kinds, { name: '讲话', address: 'other' }] }, 'kinds.1.name: 前面已经有了'],
  [{ kinds: [...site.kinds, { name: '报告', address: 'jianghua' }] }, 'kinds.1.address: 前面已经有了'],
  [{ organizationKinds: [] }, /^organizationKinds/],
  [{ organizationKinds: ['甲', '乙', '甲'] }, 'organizationKinds.2: 前面已经有了'],
  [{ leads: { kinds: '一行' } }],
]);
