import { describe, expect, test } from 'vitest';
import { recognisePeriodical } from '../../../src/importer/decide/recognise-periodical.ts';
import { weighForm } from '../../../src/importer/decide/weigh-form.ts';
import type { ArticleDraft } from '../../../src/importer/document.ts';
import { guessKind } from '../../../src/importer/stages/guess-kind.ts';
import { splitLabels } from '../../../src/importer/stages/imprint-labels.ts';
import { readByline } from '../../../src/importer/stages/read-byline.ts';

const blocksOf = (...texts: string[]) => texts.map((text, index) => ({ text, line: index * 2 + 1, gap: 1 }));
const PROSE = '各级工会要坚持党的领导，团结动员广大职工为改革发展贡献力量。';

describe('a journal and a bulletin are told by their heads', () => {
  test.each([
    [
      'contents',
      ['甲通讯', '2023年第2期', '目录', '在会上的讲话……3'],
      { form: 'journal', sign: '目录', weight: 9 },
    ],
    ['contents without a number', ['甲通讯', '目录'], { form: 'journal', sign: '目录', weight: 9 }],
    [
      'contents under the head of a bulletin',
      ['工作简报', '第16期', '甲县总工会办公室编 2020年8月25日', '目录', PROSE],
      { form: 'bulletin', sign: '目录', weight: 9 },
    ],
    [
      'contents under a name alone',
      ['工作简报', '2023年第16期', '目录', PROSE],
      { form: 'journal', sign: '目录', weight: 9 },
    ],
    [
      'a number under the name of a bulletin',
      ['工作简报', '第16期', PROSE],
      { form: 'bulletin', sign: '期号', weight: 6 },
    ],
    ['its name set wide', ['内 部 通 报', '第16期', PROSE], { form: 'bulletin', sign: '期号', weight: 6 }],
    [
      'a number and a day',
      ['甲通讯', '第16期', '2020年8月25日', PROSE],
      { form: 'bulletin', sign: '期号', weight: 6 },
    ],
    [
      'a number alone on its line and a body that makes it',
      ['甲通讯', '第16期', '甲县总工会办公室编', PROSE],
      { form: 'bulletin', sign: '期号', weight: 6 },
    ],
    [
      'a number with its year',
      ['甲通讯', '2023年第2期', '甲县总工会主办', PROSE],
      { form: 'journal', sign: '期号', weight: 6 },
    ],
    [
      'two lists at the foot',
      ['通报情况', PROSE, '报：省总工会', '发：各县总工会'],
      { form: 'bulletin', sign: '送发单位', weight: 4 },
    ],
    ['one list is none', ['通报情况', PROSE, '发：各县总工会'], undefined],
    ['a number behind the first sentence is none', ['甲通讯', PROSE, '第16期'], undefined],
    ['nothing', ['工会的路', PROSE], undefined],
  ])('%s', (_, texts, recognised) => {
    expect(recognisePeriodical(blocksOf(...texts))).toEqual(recognised);
  });
});

describe('what speaks for a form is weighed', () => {
  const weigh = (...texts: string[]) => {
    const { form, evidence, log } = weighForm(blocksOf(...texts));
    return { form, evidence, doubts: log.map(({ message }) => message) };
  };

  test.each([
    [
      'a notice',
      [
        '甲县总工会文件',
        '甲总发〔2022〕11号',
        '关于放假的通知',
        '各乡镇工会：',
        PROSE,
        '甲县总工会',
        '2022年6月22日',
        '抄送：县委',
        '县总工会办公室2022年6月22日印发',
      ],
      {
        form: 'notice',
        evidence: ['红头', '发文字号', '标题的文种', '主送机关', '成文日期', '署名', '抄送', '印发日期'],
        doubts: [],
      },
    ],
    [
      'a notice by title and addressee',
      ['关于放假的通知', '各乡镇工会：', PROSE],
      { form: 'notice', evidence: ['标题的文种', '主送机关'], doubts: [] },
    ],
    [
      'a number alone is weak',
      ['甲总发〔2022〕11号', PROSE],
      { form: 'notice', evidence: ['发文字号'], doubts: ['按公文处理，依据是发文字号，别的都没有，请核对'] },
    ],
    [
      'the number of an order',
      ['第18号', '甲县人民政府令', PROSE],
      { form: 'notice', evidence: ['发文字号', '标题的文种'], doubts: [] },
    ],
    ['a title alone is too little', ['关于放假的通知', PROSE], { form: 'poster', evidence: [], doubts: [] }],
    [
      'a signature with its date',
      ['关于放假的通知', PROSE, '甲县总工会', '2022年6月22日'],
      {
        form: 'notice',
        evidence: ['标题的文种', '成文日期', '署名'],
        doubts: ['按公文处理，依据是标题的文种、成文日期、署名，别的都没有，请核对'],
      },
    ],
    [
      'a date under no body',
      ['关于放假的通知', PROSE, '2022年6月22日'],
      { form: 'poster', evidence: [], doubts: [] },
    ],
    [
      'a journal',
      ['甲通讯', '2023年第2期', '目录', '讲话……3'],
      { form: 'journal', evidence: ['目录'], doubts: [] },
    ],
    ['a bulletin', ['工作简报', '第16期', PROSE], { form: 'bulletin', evidence: ['期号'], doubts: [] }],
    [
      'a bulletin that carries a notice',
      ['工作简报', '第16期', '关于放假的通知', '各乡镇工会：', PROSE, '抄送：县委'],
      { form: 'bulletin', evidence: ['期号'], doubts: ['按简报处理，依据是期号；也像公文，请核对'] },
    ],
    ['nothing', ['工会的路', PROSE], { form: 'poster', evidence: [], doubts: [] }],
    ['no text', [], { form: 'poster', evidence: [], doubts: [] }],
    [
      'what stands behind the first sentence is no head',
      ['工会的路', PROSE, '甲总发〔2022〕11号'],
      { form: 'poster', evidence: [], doubts: [] },
    ],
  ])('%s', (_, texts, weighed) => {
    expect(weigh(...texts)).toEqual(weighed);
  });
});

describe('the kind a title, group or column speaks of', () => {
  const article = (data: ArticleDraft['data'], texts: string[] = [PROSE], group?: string): ArticleDraft =>
    ({
      slug: '01',
      data,
      blocks: blocksOf(...texts),
      ...(group !== undefined && { entry: { title: '题', line: 7, group } }),
    }) as ArticleDraft;
  const kindOf = (...args: Parameters<typeof article>) =>
    guessKind(article(...args), undefined).article.data.kind;

  test.each([
    ['第七次全体会议公报', '公报'],
    ['关于工作报告的决议', '决议'],
    ['在大会上的工作报告', '报告'],
    ['关于经费情况的报告', '报告'],
    ['在会议上的讲话', '讲话'],
    ['在会上的发言', '讲话'],
    ['作出重要指示', '讲话'],
    ['对改革提出要求', '讲话'],
    ['关于放假的通知', '通知'],
    ['改革发展规划（草案）', '通知'],
    ['改革实施方案', '通知'],
    ['本刊征稿启事', '启事'],
    ['县总典型案例材料', '经验材料'],
    ['全省工会工作会议召开', '新闻'],
  ])('title %s: %s', (title, kind) => {
    expect(kindOf({ title })).toBe(kind);
  });

  test.each([
    ['红色家书', '家书'],
    ['革命家风', '家书'],
    ['劳模故事', '故事'],
    ['健康生活', '健康'],
    ['学习感悟', '随笔'],
    ['要闻', '新闻'],
  ])('group %s: %s', (group, kind) => {
    expect(kindOf({ title: '工会的路' }, [PROSE], group)).toBe(kind);
  });

  test.each([
    ['理论研究', '理论文章'],
    ['学习园地', '理论文章'],
    ['工会短播', '简讯'],
    ['简讯', '简讯'],
  ])('column %s: %s', (column, kind) => {
    expect(kindOf({ title: '工会的路', column })).toBe(kind);
  });

  test('subtitle, photographs, and what was read before', () => {
    expect(kindOf({ title: '同心同德', subtitle: '在会议上的讲话' })).toBe('讲话');
    expect(kindOf({ title: '同心同德', photos: [{ caption: '会场' }] })).toBe('图片');
    expect(kindOf({ title: '关于放假的通知', kind: '函', notice: {} })).toBe('函');
  });

  test('an archive’s own kinds are known by their names', () => {
    const own = (data: ArticleDraft['data'], kinds: string[], group?: string) => {
      const { article: guessed, log } = guessKind(article(data, [PROSE], group), undefined, kinds);
      return [guessed.data.kind, ...log.map(({ message, line }) => `${line} ${message}`)];
    };
    expect(own({ title: '县总工会巡礼' }, ['巡礼'])).toEqual(['巡礼']);
    expect(own({ title: '巡礼之路' }, ['巡礼'])).toEqual([
      undefined,
      '1 “巡礼之路”的文种看不出来，请照 content/site.yaml 的 kinds 写 kind',
    ]);
    expect(own({ title: '路', column: '工会巡礼栏' }, ['巡礼'])).toEqual(['巡礼']);
    expect(own({ title: '路' }, ['巡礼'], '巡礼之一')).toEqual(['巡礼']);
    expect(own({ title: '在会议上的讲话' }, ['新闻'])).toEqual(['新闻']);
    expect(own({ title: '路', kind: '函' }, ['巡礼'])[0]).toBeUndefined();
    expect(own({}, [], '要闻')).toEqual([
      undefined,
      '7 “”的文种看不出来，请照 content/site.yaml 的 kinds 写 kind',
    ]);
    expect(own({ title: '关于商请支持的函', notice: {} }, ['通知', '函'])[0]).toBe('函');
  });

  test.each([
    ['8月23日，会议召开。', { date: '2017-08-23', dateInferred: '文中作“8月23日”，年份据本期' }],
    ['8月18—20日，会议召开。', { date: '2017-08-18', dateInferred: '文中作“8月18—20日”，年份据本期' }],
    ['8月18日至20日，会议召开。', { date: '2017-08-18', dateInferred: '文中作“8月18日至20日”，年份据本期' }],
    ['2016年8月23日，会议召开。', {}],
    ['8月，会议召开。', {}],
    ['8月33日，会议召开。', {}],
  ])('a report is dated by its opening: %s', (text, dated) => {
    const { date, dateInferred } = guessKind(article({ title: '会议召开' }, [text]), 2017).article.data;
    expect({ ...(date && { date }), ...(dateInferred && { dateInferred }) }).toEqual(dated);
  });

  test('by its first two paragraphs alone, and no other kind is', () => {
    const dateOf = (data: ArticleDraft['data'], texts: string[], year: number | undefined = 2017) =>
      guessKind(article(data, texts), year).article.data.date;
    expect(dateOf({ title: '会议召开' }, ['甲', '8月23日。'])).toBe('2017-08-23');
    expect(dateOf({ title: '会议召开' }, ['甲', '乙', '8月23日。'])).toBeUndefined();
    expect(dateOf({ title: '会议召开', date: '2017-09' }, ['8月23日。'])).toBe('2017-09');
    expect(dateOf({ title: '在会议上的讲话' }, ['8月23日。'])).toBeUndefined();
    expect(dateOf({ title: '路', column: '简讯' }, ['8月23日。'])).toBe('2017-08-23');
    expect(dateOf({ title: '路', photos: [] }, ['8月23日。'])).toBe('2017-08-23');
    expect(
      guessKind(article({ title: '会议召开' }, ['8月23日。']), undefined).article.data.date,
    ).toBeUndefined();
  });
});

describe('a by-line by its shape', () => {
  test.each([
    ['马玉莲', [{ name: '马玉莲' }]],
    ['□ 马玉莲', [{ name: '马玉莲' }]],
    ['文/马玉莲', [{ name: '马玉莲' }]],
    ['作者：马玉莲', [{ name: '马玉莲' }]],
    ['本刊记者 / 马玉莲', [{ name: '马玉莲' }]],
    ['（马玉莲）', [{ name: '马玉莲' }]],
    ['马玉莲/文', [{ name: '马玉莲' }]],
    ['马玉莲　李建国', [{ name: '马玉莲' }, { name: '李建国' }]],
    ['示范县总工会　马玉莲', [{ name: '马玉莲', post: '示范县总工会' }]],
    ['市委常委、市总工会主席　王霞', [{ name: '王霞', post: '市委常委、市总工会主席' }]],
    ['县供电公司　李 忠', [{ name: '李忠', post: '县供电公司' }]],
    ['本刊记者　马玉莲', [{ name: '马玉莲', post: '本刊记者' }]],
    ['城西街道　马玉莲', [{ name: '马玉莲', post: '城西街道' }]],
    ['春天里　马玉莲', undefined],
    ['主席　方案', undefined],
    ['马玉莲说。', undefined],
    ['“马玉莲”', undefined],
    [`${'甲'.repeat(36)}主席　马玉莲`, undefined],
    ['工会的路', undefined],
    ['', undefined],
  ])('%s', (line, byline) => {
    expect(readByline(line)).toEqual(byline);
  });
});

describe('labels of an imprint with their values', () => {
  const cut = (text: string) =>
    splitLabels({ text, line: 1, gap: 0 }).map(({ label, value, isRole, block }) => [
      label,
      value,
      isRole,
      block.text,
    ]);

  test.each<[string, [string, string, boolean, string][]]>([
    ['主编：马玉莲', [['主编', '马玉莲', true, '主编：马玉莲']]],
    [
      '主编：马玉莲　副主编：李建国 王霞',
      [
        ['主编', '马玉莲', true, '主编：马玉莲'],
        ['副主编', '李建国 王霞', true, '副主编：李建国 王霞'],
      ],
    ],
    ['主 任\t马玉莲', [['主任', '马玉莲', true, '主 任\t马玉莲']]],
    ['| 主编 | 马玉莲 |', [['主编', '马玉莲', true, '主编\t马玉莲']]],
    [
      '| 主编 | 马玉莲 | 校对 | 王霞 |',
      [
        ['主编', '马玉莲', true, '主编\t马玉莲'],
        ['校对', '王霞', true, '校对\t王霞'],
      ],
    ],
    ['主编　马玉莲', [['主编', '马玉莲', true, '主编　马玉莲']]],
    ['主编　方案', [['', '主编　方案', false, '主编　方案']]],
    ['主 办', [['主办', '', false, '主 办']]],
    ['责任编辑', [['责任编辑', '', true, '责任编辑']]],
    [
      '地址：西宁市　邮编：810000',
      [
        ['地址', '西宁市', false, '地址：西宁市'],
        ['邮编', '810000', false, '邮编：810000'],
      ],
    ],
    [
      '内部资料 主办：省总工会',
      [
        ['', '内部资料', false, '内部资料'],
        ['主办', '省总工会', false, '主办：省总工会'],
      ],
    ],
    ['录入：马玉莲', [['录入', '马玉莲', true, '录入：马玉莲']]],
    ['摄影：马玉莲', [['摄影', '马玉莲', false, '摄影：马玉莲']]],
    ['印数：500', [['印数', '500', false, '印数：500']]],
    ['春天：来了', [['春天', '来了', false, '春天：来了']]],
    ['内部资料', [['', '内部资料', false, '内部资料']]],
    [
      '丙　责任编辑：马玉莲',
      [
        ['', '丙', false, '丙'],
        ['责任编辑', '马玉莲', true, '责任编辑：马玉莲'],
      ],
    ],
  ])('%s', (text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });
});
