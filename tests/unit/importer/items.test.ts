import { describe, expect, test } from 'vitest';
import type { ArticleDraft, ImportDocument, LogEntry } from '../../../src/importer/document.ts';
import { findTitle, leaveSubtitle } from '../../../src/importer/stages/find-title.ts';
import { readBulletinHead } from '../../../src/importer/stages/read-bulletin-head.ts';
import { takeBulletinFoot } from '../../../src/importer/stages/read-bulletin-foot.ts';
import { readRunningHead } from '../../../src/importer/stages/read-running-head.ts';
import { readSheet } from '../../../src/importer/stages/read-sheet.ts';
import { giveCaptions, readTail } from '../../../src/importer/stages/read-tail.ts';
import { kickerStart, readTitle, titleText } from '../../../src/importer/stages/read-title.ts';
import { present } from '../../present.ts';

const NOBODY = { personId: () => undefined, organizationId: () => undefined };
const blocksOf = (...texts: string[]) => texts.map((text, index) => ({ text, line: index * 2 + 1, gap: 1 }));
const textsOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text);
const messages = (log: readonly LogEntry[]) => log.map(({ line, message }) => `${line} ${message}`);
const PROSE = '各级工会要坚持党的领导，团结动员广大职工建功立业。';

describe('the title of an entry of the contents', () => {
  const find = (title: string, ...texts: string[]) => {
    const place = findTitle(blocksOf(...texts), title, 0);
    return place && [place.first, place.last];
  };

  test.each<[string, string, string[], [number, number] | undefined]>([
    ['as it is printed', '全省工会工作会议召开', [PROSE, '全省工会工作会议召开', PROSE], [1, 1]],
    ['over two lines', '全省工会工作会议在西宁召开', ['全省工会工作会议', '在西宁召开', PROSE], [0, 1]],
    ['with a character misread', '干群话心声促进和谐发展', ['千群话心声促进和谐发展', PROSE], [0, 0]],
    ['a part of the printed one', '全省工会工作会议', ['热烈祝贺全省工会工作会议召开', PROSE], [0, 0]],
    ['none that is unlike', '全省工会工作会议召开', ['窗外的白丁香', PROSE], undefined],
    ['none that is prose', '全省工会工作会议召开', ['全省工会工作会议召开。', PROSE], undefined],
    ['none in brackets', '全省工会工作会议召开', ['（全省工会工作会议召开）', PROSE], undefined],
    ['none with a tab', '全省工会工作会议召开', ['全省工会工作会议召开\t3', PROSE], undefined],
    [
      'the better one near behind a fair one',
      '关于工会改革的实施方案',
      ['关于印发工会改革实施方案', PROSE, '关于工会改革的实施方案'],
      [2, 2],
    ],
    [
      'with its state on a line of its own',
      '工会经费管理办法（试行）',
      ['工会经费管理办法', '（试行）', PROSE],
      [0, 1],
    ],
    ['the first of two alike', '短讯两则', ['短讯两则', PROSE, '短讯两则'], [0, 0]],
  ])('%s', (_, title, texts, place) => {
    expect(find(title, ...texts)).toEqual(place);
  });

  test('is looked for behind a place', () => {
    expect(findTitle(blocksOf('短讯两则', PROSE, '短讯两则'), '短讯两则', 1)).toMatchObject({
      first: 2,
      last: 2,
      line: 5,
      score: 1,
    });
  });

  test('its subtitle stands on a line of its own', () => {
    const blocks = blocksOf('同心同德', '——记县总工会', PROSE);
    const place = { first: 0, last: 1, score: 1, line: 1 };
    expect(leaveSubtitle(blocks, place)).toEqual({ ...place, last: 0 });
    expect(leaveSubtitle(blocksOf('同心', '同德'), place)).toEqual(place);
    expect(leaveSubtitle(blocks, undefined)).toBeUndefined();
    expect(leaveSubtitle(blocks, { ...place, last: 0 })).toEqual({ ...place, last: 0 });
  });

  const read = (
    entry: Partial<Parameters<typeof readTitle>[3]>,
    start: number,
    first: number,
    last: number,
    ...texts: string[]
  ) => {
    const place = { first, last, score: 1, line: 1 };
    return readTitle(blocksOf(...texts), place, start, { title: '', line: 1, ...entry });
  };

  test.each<[string, ReturnType<typeof read>, unknown]>([
    ['alone', read({ title: '工会的路' }, 0, 0, 0, '工会的路'), { title: '工会的路' }],
    [
      'in lines the contents do not part',
      read({ title: '全省工会工作会议召开' }, 0, 0, 1, '全省工会', '工作会议召开'),
      { title: '全省工会工作会议召开', titleLines: ['全省工会', '工作会议召开'] },
    ],
    [
      'with a space of its own',
      read({ title: '同心同德 再创辉煌' }, 0, 0, 0, '同心同德　再创辉煌'),
      { title: '同心同德 再创辉煌' },
    ],
    [
      'its number left out',
      read({ title: '局长检查防汛' }, 0, 0, 0, '1. 局长检查防汛'),
      { title: '局长检查防汛' },
    ],
    ['its sign left out', read({ title: '工会的路' }, 0, 0, 0, '●工会的路'), { title: '工会的路' }],
    ['a heading', read({ title: '工会的路' }, 0, 0, 0, '# 工会的路'), { title: '工会的路' }],
    [
      'words before it are its kicker',
      read({ title: '再创辉煌' }, 0, 0, 0, '同心同德 再创辉煌'),
      { title: '再创辉煌', kicker: '同心同德' },
    ],
    [
      'a line over it',
      read({ title: '再创辉煌' }, 0, 1, 1, '同心同德', '再创辉煌'),
      { title: '再创辉煌', kicker: '同心同德' },
    ],
    [
      'a column over it is none',
      read({ title: '再创辉煌', column: '论坛', page: 3 }, 0, 1, 1, '论 坛', '再创辉煌'),
      { title: '再创辉煌', column: '论坛', pageStart: 3 },
    ],
    [
      'the body over it',
      read({ title: '再创辉煌', group: '西宁市总工会' }, 0, 1, 1, '西宁市总工会', '再创辉煌'),
      { title: '再创辉煌', organization: { ids: [], name: '西宁市总工会' } },
    ],
    [
      'halves in another order',
      read({ title: '探析工会作用' }, 0, 0, 0, '工会作用 探析'),
      { title: '探析工会作用' },
    ],
    [
      'halves that overlap',
      read({ title: '毛岸英代父省亲慰乡愁' }, 0, 0, 1, '毛岸英代父省亲', '代父省亲慰乡愁'),
      { title: '毛岸英代父省亲慰乡愁' },
    ],
  ])('%s', (_, data, expected) => {
    expect(data).toEqual(expected);
  });

  test.each<[string, string[], number]>([
    ['a short line right over it', ['同心同德', '题'], 0],
    ['two at most', ['同心同德', '再接再厉', '共创辉煌', '题'], 1],
    ['no prose', [PROSE, '题'], 1],
    ['nothing of three characters', ['同心同', '题'], 1],
    ['nothing of forty-one', ['同'.repeat(41), '题'], 1],
    ['forty are a kicker', ['同'.repeat(40), '题'], 0],
    ['no line that closes', ['同心同德，', '题'], 1],
    ['no credits', ['摄影马玉莲', '题'], 1],
    ['no address', ['信箱a@b.cn', '题'], 1],
    ['no date', ['写于5月1日', '题'], 1],
    ['no subtitle', ['——记工会', '题'], 1],
    ['no title that is known', ['已知的题', '题'], 1],
    ['its column, however short', ['论坛', '题'], 0],
  ])('a kicker is %s', (_, texts, start) => {
    const entry = { title: '题', line: 1, column: '论坛' };
    expect(kickerStart(blocksOf(...texts), texts.length - 1, new Set(['已知的题']), entry)).toBe(start);
  });

  test('its blocks make one line', () => {
    expect(titleText(blocksOf('# 工会', '的路', PROSE), { first: 0, last: 1, score: 1, line: 1 })).toBe(
      '工会 的路',
    );
  });
});

describe('the head of a bulletin', () => {
  const read = (...texts: string[]) => {
    const { data, log } = readBulletinHead(blocksOf(...texts), NOBODY);
    return { data, log: messages(log) };
  };

  test('has name, number, body, date and note', () => {
    const { data } = read(
      '# 内 部 通 报',
      '第16期',
      '甲县总工会办公室编　2020年8月25日',
      '编者按：请各单位学习。',
      '并报送。',
    );
    expect(data).toMatchObject({
      numbers: [16],
      year: 2020,
      date: '2020-08-25',
      publisher: { name: '甲县总工会办公室' },
      coverLines: ['内部通报', '第16期', '甲县总工会办公室编　2020年8月25日'],
      editorNote: '请各单位学习。并报送。',
    });
  });

  test.each([
    ['with its deed', ['甲县总工会办公室编'], '甲县总工会办公室'],
    ['beside its date', ['甲县总工会办公室　2020年8月25日'], '甲县总工会办公室'],
    ['by its name alone', ['甲县总工会'], '甲县总工会'],
    ['the surer one', ['甲县总工会', '甲县总工会办公室编'], '甲县总工会办公室'],
    ['the first of two alike', ['甲县总工会', '乙县总工会'], '甲县总工会'],
    ['none in other words', ['工作简报'], undefined],
    ['none that says when it is printed', ['2020年8月25日印发'], undefined],
  ])('the body: %s', (_, texts, name) => {
    expect(read(...texts).data.publisher?.name).toBe(name);
  });

  test('a note may stand under its word', () => {
    expect(read('【按】', '请学习。', '并报送。').data.editorNote).toBe('请学习。并报送。');
    expect(read('【编者按】：请学习。').data.editorNote).toBe('请学习。');
    expect(read('工作简报').data).not.toHaveProperty('editorNote');
  });

  test('lines set wide are closed, others keep their spaces', () => {
    expect(read('工 作 简 报', '工作 简报', 'A B').data.coverLines).toEqual(['工作简报', '工作 简报', 'A B']);
  });
});

describe('the foot of a bulletin', () => {
  const take = (...texts: string[]) => {
    const { text, distribution, duties } = takeBulletinFoot(blocksOf(...texts));
    return { text: textsOf(text), distribution, duties: textsOf(duties) };
  };

  test.each<[string, string[], ReturnType<typeof take>]>([
    ['none', [PROSE], { text: [PROSE], distribution: [], duties: [] }],
    [
      'a list without its own label',
      [PROSE, '分送：各县总工会'],
      { text: [PROSE], distribution: ['各县总工会'], duties: [] },
    ],
    [
      'several, which keep theirs',
      [PROSE, '报：省总工会', '发：各县总工会'],
      { text: [PROSE], distribution: ['报：省总工会', '发：各县总工会'], duties: [] },
    ],
    [
      'over several lines',
      [PROSE, '报：省总工会', '省委办公厅'],
      { text: [PROSE], distribution: ['报：省总工会', '省委办公厅'], duties: [] },
    ],
    [
      'duties before and behind',
      [PROSE, '责任编辑：马玉莲', '送：各县', '（共印60份）'],
      { text: [PROSE], distribution: ['送：各县'], duties: ['责任编辑：马玉莲', '（共印60份）'] },
    ],
    [
      'duties alone',
      [PROSE, '核稿：马玉莲', '联系电话：8804231'],
      { text: [PROSE], distribution: [], duties: ['核稿：马玉莲', '联系电话：8804231'] },
    ],
    [
      'a label of the text',
      ['送：各县', `${PROSE}再接再厉。`],
      { text: ['送：各县', `${PROSE}再接再厉。`], distribution: [], duties: [] },
    ],
  ])('%s', (_, texts, taken) => {
    expect(take(...texts)).toEqual(taken);
  });
});

describe('year and number of running heads', () => {
  const read = (
    heads: string[],
    issue: ImportDocument['issue'] = {},
    form: ImportDocument['form'] = 'journal',
  ) => {
    const document = { form, issue, heads, blocks: blocksOf(PROSE), log: [] } as unknown as ImportDocument;
    const { issue: found, log } = readRunningHead(document);
    return { issue: found, log: messages(log) };
  };

  test.each<[string, ReturnType<typeof read>, ReturnType<typeof read>]>([
    [
      'are taken where nothing else says them',
      read(['荆山工运　2022年第3期']),
      {
        issue: { year: 2022, numbers: [3], dateInferred: '据书眉“荆山工运 2022年第3期”' },
        log: ['1 年份、期号据书眉“荆山工运 2022年第3期”'],
      },
    ],
    [
      'the year alone',
      read(['荆山工运 2022年第3期'], { numbers: [3] }),
      {
        issue: { year: 2022, numbers: [3], dateInferred: '据书眉“荆山工运 2022年第3期”' },
        log: ['1 年份据书眉“荆山工运 2022年第3期”'],
      },
    ],
    [
      'the number alone',
      read(['荆山工运 2022年第3期'], { year: 2022 }),
      { issue: { year: 2022, numbers: [3] }, log: ['1 期号据书眉“荆山工运 2022年第3期”'] },
    ],
    [
      'with its running number and volume',
      read(['第12卷第3期（总第118期）'], { year: 2022 }),
      {
        issue: { year: 2022, numbers: [3], volume: 12, running: [118] },
        log: ['1 期号据书眉“第12卷第3期（总第118期）”'],
      },
    ],
    [
      'a special issue',
      read(['2022年增刊'], { year: 2022 }),
      { issue: { year: 2022, numbers: [], special: '增刊' }, log: ['1 期号据书眉“2022年增刊”'] },
    ],
    [
      'nothing where both are known',
      read(['2022年第3期'], { year: 2021, numbers: [2] }),
      { issue: { year: 2021, numbers: [2] }, log: [] },
    ],
    ['nothing where they disagree', read(['2022年第3期', '2022年第4期']), { issue: {}, log: [] }],
    ['nothing of another year', read(['2022年第3期', '2021年第3期']), { issue: {}, log: [] }],
    ['nothing of heads without numbers', read(['荆山工运']), { issue: {}, log: [] }],
    [
      'for a bulletin too',
      read(['2022年第3期'], { year: 2022 }, 'bulletin'),
      { issue: { year: 2022, numbers: [3] }, log: ['1 期号据书眉“2022年第3期”'] },
    ],
    ['for no notice', read(['2022年第3期'], {}, 'notice'), { issue: {}, log: [] }],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a source of no known form', () => {
  const read = (...texts: string[]) => {
    const document = {
      issue: {},
      articles: [],
      blocks: blocksOf(...texts),
      log: [],
    } as unknown as ImportDocument;
    const { articles, issue, log } = readSheet(document);
    return {
      articles: articles.map(({ slug, data, blocks }) => [slug, data.title, textsOf(blocks)]),
      distribution: issue.distribution,
      supplied: issue.contentsSupplied,
      log: messages(log),
    };
  };

  test('is one item with its first line for a title', () => {
    expect(read('# 工会的路', PROSE, '又')).toEqual({
      articles: [['index', '工会的路', [PROSE, '又']]],
      distribution: undefined,
      supplied: true,
      log: ['1 来源没有目录、期号或发文字号，按单篇导入；文种、年份、日期和栏次顺序请人工核定'],
    });
  });

  test('is several where they are signed off', () => {
    expect(
      read('工会的路', `${PROSE}（甲县总工会）`, '春天的路', PROSE, '（乙县总工会）', '送：省总工会'),
    ).toMatchObject({
      articles: [
        ['01', '工会的路', [`${PROSE}（甲县总工会）`]],
        ['02', '春天的路', [PROSE, '（乙县总工会）']],
      ],
      distribution: ['送：省总工会'],
    });
  });

  test.each<[string, string[]]>([
    ['a sign-off without a title behind it', ['工会的路', `${PROSE}（甲县总工会）`, PROSE, PROSE]],
    ['a long line behind it', ['工会的路', `${PROSE}（甲县总工会）`, '春'.repeat(41), PROSE]],
    ['no text under the next line', ['工会的路', `${PROSE}（甲县总工会）`, '春天的路', '夏天的路']],
    ['brackets of no body', ['工会的路', `${PROSE}（试行）`, '春天的路', PROSE]],
  ])('is one with %s', (_, texts) => {
    expect(read(...texts).articles).toHaveLength(1);
  });

  test('nothing is nothing', () => {
    expect(read()).toMatchObject({ articles: [], log: [] });
  });
});

describe('what stands below an article', () => {
  const read = (...texts: string[]) => {
    const [blocks, data, log] = [blocksOf(...texts), {} as Partial<ArticleDraft['data']>, [] as LogEntry[]];
    const captions = readTail(blocks, data, NOBODY, log);
    return { data, left: textsOf(blocks), captions };
  };
  const person = (name: string, id: string) => ({ person: id, name });

  test.each<[string, string[], Record<string, unknown>, string[]]>([
    ['nothing', [PROSE], {}, [PROSE]],
    [
      'a body',
      [PROSE, '（甲县总工会）'],
      { organization: { ids: ['jia-xian-zong-gong-hui'], name: '甲县总工会' } },
      [PROSE],
    ],
    [
      'behind the last sentence',
      [`${PROSE}（甲县总工会）`],
      { organization: { ids: ['jia-xian-zong-gong-hui'], name: '甲县总工会' } },
      [PROSE],
    ],
    [
      'one that sent it in',
      [PROSE, '（甲县总工会供稿）'],
      { organization: { ids: ['jia-xian-zong-gong-hui'], name: '甲县总工会' } },
      [PROSE],
    ],
    [
      'persons',
      [PROSE, '（马玉莲　李建国）'],
      { authors: [person('马玉莲', 'ma-yulian'), person('李建国', 'li-jianguo')] },
      [PROSE],
    ],
    [
      'a body and a person',
      [PROSE, '（甲县总工会　马玉莲）'],
      {
        organization: { ids: ['jia-xian-zong-gong-hui'], name: '甲县总工会' },
        authors: [person('马玉莲', 'ma-yulian')],
      },
      [PROSE],
    ],
    ['where it was taken from', [PROSE, '（来源：新华网）'], { source: '新华网' }, [PROSE]],
    ['what it is a digest of', [PROSE, '摘自《党史纵横》'], { reprint: '党史纵横' }, [PROSE]],
    [
      'who wrote and pictured it',
      [PROSE, '（文稿：马玉莲 摄影：李建国）'],
      { copywriter: person('马玉莲', 'ma-yulian'), photographer: person('李建国', 'li-jianguo') },
      [PROSE],
    ],
    [
      'a note on the author, who is named in it',
      [PROSE, '（作者简介：马玉莲，干部）'],
      { authorNote: '作者简介：马玉莲，干部', authors: [person('马玉莲', 'ma-yulian')] },
      [PROSE],
    ],
    ['a note that names no one', [PROSE, '（作者系甲县干部）'], { authorNote: '作者系甲县干部' }, [PROSE]],
    [
      'several, from the end',
      [PROSE, '（马玉莲）', '（来源：新华网）'],
      { authors: [person('马玉莲', 'ma-yulian')], source: '新华网' },
      [PROSE],
    ],
    ['brackets of other words', [PROSE, '（试行）'], {}, [PROSE, '（试行）']],
    [
      'one field once',
      [PROSE, '（来源：甲）', '（来源：新华网）'],
      { source: '新华网' },
      [PROSE, '（来源：甲）'],
    ],
    ['the text itself is never taken', ['（甲县总工会）'], {}, ['（甲县总工会）']],
  ])('%s', (_, texts, data, left) => {
    const found = read(...texts);
    expect({ data: found.data, left: found.left }).toEqual({ data, left });
  });

  test('captions stand behind the credits', () => {
    expect(read(PROSE, '（文稿：马玉莲 摄影：李建国）', '会场', '来宾')).toMatchObject({
      captions: ['会场', '来宾'],
      left: [PROSE],
    });
  });

  test('captions go to as many pictures without one', () => {
    expect(giveCaptions([{ file: 'a.jpg' }, { file: 'b.jpg', caption: '甲' }], ['乙'])).toEqual([
      { caption: '乙', file: 'a.jpg' },
      { file: 'b.jpg', caption: '甲' },
    ]);
    expect(giveCaptions([{ file: 'a.jpg' }], ['甲', '乙'])).toEqual([
      { file: 'a.jpg' },
      { caption: '甲' },
      { caption: '乙' },
    ]);
    expect(present(giveCaptions([], []))).toEqual([]);
  });
});
