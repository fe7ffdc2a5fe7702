import { describe, expect, test } from 'vitest';
import { citeArticle, citeIssue } from '../../../src/cite/citation.ts';
import type { Citation } from '../../../src/cite/citation.ts';
import { formatGbt7714 } from '../../../src/cite/gbt7714.ts';
import { formatRunning } from '../../../src/cite/running-form.ts';
import { findArticle, findIssue, realArchive } from '../../fixtures/archive/real.ts';

const ORIGIN = 'https://wenxian.example.cn';
const archive = realArchive();
const cite = (id: string) =>
  id.split('/').length === 3
    ? citeArticle(findArticle(archive, id), ORIGIN)
    : citeIssue(findIssue(archive, id), ORIGIN);

interface Row {
  form: string;
  id: string;
  gbt2025: string;
  gbt2015: string;
  running: string;
}

const rows: Row[] = [
  {
    form: 'speech in a journal',
    id: 'qinghai-gongyun/2023-no2/03',
    gbt2025: '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
    gbt2015: '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运, 2023(2): 8.',
    running: '王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页。',
  },
  {
    form: 'speech whose title names the speaker',
    id: 'qinghai-gongyun/2023-no2/06',
    gbt2025:
      '马吉孝. 马吉孝同志在全省工会系统学习宣传贯彻党的二十大精神研讨会上的讲话[J]. 青海工运，2023（2）：26.',
    gbt2015:
      '马吉孝. 马吉孝同志在全省工会系统学习宣传贯彻党的二十大精神研讨会上的讲话[J]. 青海工运, 2023(2): 26.',
    running:
      '马吉孝：《马吉孝同志在全省工会系统学习宣传贯彻党的二十大精神研讨会上的讲话》，《青海工运》2023年第2期，第26页。',
  },
  {
    form: 'report with a subtitle',
    id: 'qinghai-gongyun/2023-no2/04',
    gbt2025:
      '谭天星. 全面贯彻落实党的二十大精神 凝聚起亿万职工为全面建设社会主义现代化国家开好局起好步团结奋斗的磅礴力量：在全总十七届七次执委会议上的工作报告[J]. 青海工运，2023（2）：13.',
    gbt2015:
      '谭天星. 全面贯彻落实党的二十大精神 凝聚起亿万职工为全面建设社会主义现代化国家开好局起好步团结奋斗的磅礴力量: 在全总十七届七次执委会议上的工作报告[J]. 青海工运, 2023(2): 13.',
    running:
      '谭天星：《全面贯彻落实党的二十大精神 凝聚起亿万职工为全面建设社会主义现代化国家开好局起好步团结奋斗的磅礴力量——在全总十七届七次执委会议上的工作报告》，《青海工运》2023年第2期，第13页。',
  },
  {
    form: 'theory article with author, in a double number',
    id: 'qinghai-gongyun/2017-no9-10/34',
    gbt2025: '白海青. 关于我省推进集体协商制度建设和实践探索的研究[J]. 青海工运，2017（9/10）：40.',
    gbt2015: '白海青. 关于我省推进集体协商制度建设和实践探索的研究[J]. 青海工运, 2017(9/10): 40.',
    running: '白海青：《关于我省推进集体协商制度建设和实践探索的研究》，《青海工运》2017年第9-10期，第40页。',
  },
  {
    form: 'reprint with author',
    id: 'qinghai-gongyun/2017-no9-10/37',
    gbt2025: '刘建. 抗战烽火中的朱德家书[J]. 青海工运，2017（9/10）：50.',
    gbt2015: '刘建. 抗战烽火中的朱德家书[J]. 青海工运, 2017(9/10): 50.',
    running: '刘建：《抗战烽火中的朱德家书》，《青海工运》2017年第9-10期，第50页（摘自《党史纵横》）。',
  },
  {
    form: 'reprint without author',
    id: 'qinghai-gongyun/2017-no9-10/38',
    gbt2025: '毛岸英代父省亲慰乡愁[J]. 青海工运，2017（9/10）：51.',
    gbt2015: '毛岸英代父省亲慰乡愁[J]. 青海工运, 2017(9/10): 51.',
    running: '《毛岸英代父省亲慰乡愁》，《青海工运》2017年第9-10期，第51页（摘自《党史纵览》）。',
  },
  {
    form: 'news without author, people it reports on left out',
    id: 'qinghai-gongyun/2023-no2/01',
    gbt2025:
      '习近平在学习贯彻党的二十大精神研讨班开班式上发表重要讲话强调 正确理解和大力推进中国式现代化[J]. 青海工运，2023（2）：3.',
    gbt2015:
      '习近平在学习贯彻党的二十大精神研讨班开班式上发表重要讲话强调 正确理解和大力推进中国式现代化[J]. 青海工运, 2023(2): 3.',
    running:
      '《习近平在学习贯彻党的二十大精神研讨班开班式上发表重要讲话强调 正确理解和大力推进中国式现代化》，《青海工运》2023年第2期，第3页。',
  },
  {
    form: 'news signed by bodies, with a title inside the title',
    id: 'qinghai-gongyun/2023-no2/20',
    gbt2025: '组织部. 青海省总工会印发《青海省新时代县级工会建设指导意见》[J]. 青海工运，2023（2）：39.',
    gbt2015: '组织部. 青海省总工会印发《青海省新时代县级工会建设指导意见》[J]. 青海工运, 2023(2): 39.',
    running:
      '组织部：《青海省总工会印发〈青海省新时代县级工会建设指导意见〉》，《青海工运》2023年第2期，第39页。',
  },
  {
    form: 'two bodies in one sign-off',
    id: 'qinghai-gongyun/2023-no2/10',
    gbt2025:
      '研究室，经济技术部. 围绕中心 服务大局 省总工会积极推动拉面产业高质量发展[J]. 青海工运，2023（2）：31.',
    gbt2015:
      '研究室, 经济技术部. 围绕中心 服务大局 省总工会积极推动拉面产业高质量发展[J]. 青海工运, 2023(2): 31.',
    running:
      '研究室、经济技术部：《围绕中心 服务大局 省总工会积极推动拉面产业高质量发展》，《青海工运》2023年第2期，第31页。',
  },
  {
    form: 'item without author, date or page',
    id: 'qinghai-gongyun/2017-no9-10/call-for-papers',
    gbt2025: '《青海工运》征稿启事[J]. 青海工运，2017（9/10）.',
    gbt2015: '《青海工运》征稿启事[J]. 青海工运, 2017(9/10).',
    running: '《〈青海工运〉征稿启事》，《青海工运》2017年第9-10期。',
  },
  {
    form: 'picture report by its copywriter',
    id: 'qinghai-gongyun/2017-no9-10/cover',
    gbt2025: '朱爱丽. 省委群团改革工作座谈会在西宁召开[J]. 青海工运，2017（9/10）.',
    gbt2015: '朱爱丽. 省委群团改革工作座谈会在西宁召开[J]. 青海工运, 2017(9/10).',
    running: '朱爱丽：《省委群团改革工作座谈会在西宁召开》，《青海工运》2017年第9-10期。',
  },
  {
    form: 'notice',
    id: 'qing-zong-fa/2022-no11/index',
    gbt2025:
      '青海省总工会. 关于认真学习宣传贯彻省第十四次党代会精神的通知：青总发〔2022〕11号[EB/OL]. （2022-06-22）[2026-11-20]. https://wenxian.example.cn/qing-zong-fa/2022-no11/.',
    gbt2015:
      '青海省总工会. 关于认真学习宣传贯彻省第十四次党代会精神的通知: 青总发〔2022〕11号[EB/OL]. (2022-06-22)[2026-11-20]. https://wenxian.example.cn/qing-zong-fa/2022-no11/.',
    running:
      '《青海省总工会关于认真学习宣传贯彻省第十四次党代会精神的通知》（青总发〔2022〕11号），2022年6月22日。',
  },
  {
    form: 'bulletin item',
    id: 'neibu-tongbao/2020-no16/01',
    gbt2025: '马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报，2020（16）.',
    gbt2015: '马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报, 2020(16).',
    running: '马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日。',
  },
  {
    form: 'poster of an inferred date',
    id: 'zhanban/2018-xining/index',
    gbt2025: '西宁市总工会. 勇立改革潮头再出发 争当群团工作排头兵[Z]. [2018].',
    gbt2015: '西宁市总工会. 勇立改革潮头再出发 争当群团工作排头兵[Z]. [2018].',
    running: '西宁市总工会：《勇立改革潮头再出发 争当群团工作排头兵》（展板），2018年12月（推定）。',
  },
  {
    form: 'whole issue of a journal',
    id: 'qinghai-gongyun/2023-no2',
    gbt2025: '青海省总工会. 青海工运[J]. 2023（2）. 西宁：青海省总工会，2023.',
    gbt2015: '青海省总工会. 青海工运[J]. 2023(2). 西宁: 青海省总工会, 2023.',
    running: '《青海工运》2023年第2期。',
  },
  {
    form: 'whole double number',
    id: 'qinghai-gongyun/2017-no9-10',
    gbt2025: '青海省总工会. 青海工运[J]. 2017（9/10）. 西宁：青海省总工会，2017.',
    gbt2015: '青海省总工会. 青海工运[J]. 2017(9/10). 西宁: 青海省总工会, 2017.',
    running: '《青海工运》2017年第9-10期。',
  },
  {
    form: 'whole issue of a bulletin',
    id: 'neibu-tongbao/2020-no16',
    gbt2025: '青海省总工会办公室. 内部通报[Z]. 2020（16）. 青海省总工会办公室，2020.',
    gbt2015: '青海省总工会办公室. 内部通报[Z]. 2020(16). 青海省总工会办公室, 2020.',
    running: '《内部通报》第16期，2020年8月25日。',
  },
];

describe('one row for every form', () => {
  test.each(rows)('$form', ({ id, gbt2025, gbt2015, running }) => {
    const citation = cite(id);
    expect(formatGbt7714(citation, { accessed: '2026-11-20' })).toBe(gbt2025);
    expect(formatGbt7714(citation, { edition: 2015, accessed: '2026-11-20' })).toBe(gbt2015);
    expect(formatRunning(citation)).toBe(running);
  });
});

describe('the text as it stands in the archive', () => {
  test.each([
    ['qinghai-gongyun/2023-no2/03', '8. https://wenxian.example.cn/qinghai-gongyun/2023-no2/03/.', '[J/OL]'],
    [
      'neibu-tongbao/2020-no16/01',
      '2020（16）. https://wenxian.example.cn/neibu-tongbao/2020-no16/01/.',
      '[Z/OL]',
    ],
    ['zhanban/2018-xining/index', '[2018]. https://wenxian.example.cn/zhanban/2018-xining/.', '[Z/OL]'],
    ['qinghai-gongyun/2023-no2', '2023. https://wenxian.example.cn/qinghai-gongyun/2023-no2/.', '[J/OL]'],
  ])('%s has its address and no day of access', (id, ending, type) => {
    const text = formatGbt7714(cite(id), { online: true, accessed: '2026-11-20' });
    expect(text.endsWith(ending)).toBe(true);
    expect(text).toContain(type);
    expect(text).not.toContain('2026');
  });

  test('a notice without a day of access has no empty bracket', () => {
    expect(formatGbt7714(cite('qing-zong-fa/2022-no11/index'))).toContain(
      '[EB/OL]. （2022-06-22）. https://',
    );
  });
});

describe('parts that are there or not', () => {
  const article = cite('qinghai-gongyun/2023-no2/03');
  const people = (...names: string[]) => names.map((name) => ({ name, corporate: false }));
  const cases: [what: string, change: Partial<Citation>, gbt2025: string, running: string][] = [
    [
      'three authors stand in full',
      { authors: people('甲', '乙', '丙') },
      '甲，乙，丙. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
      '甲、乙、丙：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页。',
    ],
    [
      'a fourth becomes 等',
      { authors: people('甲', '乙', '丙', '丁') },
      '甲，乙，丙，等. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
      '甲、乙、丙等：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页。',
    ],
    [
      'a range of pages',
      { pageStart: 8, pageEnd: 12 },
      '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8-12.',
      '王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8—12页。',
    ],
    [
      'one page said twice',
      { pageStart: 8, pageEnd: 8 },
      '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
      '王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页。',
    ],
    [
      'no author, no number, no page',
      { authors: [], designation: { numbers: [] }, pageStart: undefined },
      '在全总十七届七次执委会议上的讲话[J]. 青海工运，2023.',
      '《在全总十七届七次执委会议上的讲话》，《青海工运》2023年。',
    ],
  ];
  test.each(cases)('%s', (_, change, gbt2025, running) => {
    expect(formatGbt7714({ ...article, ...change })).toBe(gbt2025);
    expect(formatRunning({ ...article, ...change })).toBe(running);
  });

  test('a poster by nobody known, put up by a body on a day unknown', () => {
    const poster = {
      ...cite('zhanban/2018-xining/index'),
      authors: [],
      date: undefined,
      dateInferred: false,
    };
    expect(formatGbt7714(poster)).toBe('勇立改革潮头再出发 争当群团工作排头兵[Z]. 西宁市总工会，2018.');
    expect(formatRunning(poster)).toBe('《勇立改革潮头再出发 争当群团工作排头兵》（展板）。');
  });

  test('a notice without any date', () => {
    const notice = { ...cite('qing-zong-fa/2022-no11/index'), date: undefined };
    expect(formatGbt7714(notice)).toContain('[EB/OL]. https://');
    expect(formatRunning(notice)).toMatch(/（青总发〔2022〕11号）。$/u);
  });
});

test('no citation of the archive has an empty bracket, a doubled mark or a value that was not there', () => {
  const citations = [
    ...archive.articles.map((article) => citeArticle(article, ORIGIN)),
    ...archive.issues.map((issue) => citeIssue(issue, ORIGIN)),
  ];
  const texts = citations.flatMap((citation) => [
    formatGbt7714(citation),
    formatGbt7714(citation, { edition: 2015, online: true }),
    formatRunning(citation),
  ]);
  expect(texts.length).toBeGreaterThan(250);
  const wrong = /（）|\(\)|\[\]|《》|，，|，。|：：|\.\.|，\.|：\.|undefined|null|NaN|^[.，：]/u;
  expect(texts.filter((text) => wrong.test(text))).toEqual([]);
  expect(texts.filter((text) => !/[.。]$/u.test(text))).toEqual([]);
});

test('a quotation is cited with its own pages in place of the article’s', () => {
  const speech = cite('qinghai-gongyun/2023-no2/03');
  expect(formatGbt7714(speech, { pages: '9-10' })).toBe(
    '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：9-10.',
  );
  expect(formatRunning(speech, '9—10')).toBe(
    '王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第9—10页。',
  );
});
