import { describe, expect, test } from 'vitest';
import { escapeBibtex, formatBibtex } from '../../../src/cite/bibtex.ts';
import { citeArticle, citeIssue } from '../../../src/cite/citation.ts';
import { formatCsl, toCslItem } from '../../../src/cite/csl.ts';
import { formatRis } from '../../../src/cite/ris.ts';
import { findArticle, findIssue, realArchive } from '../../fixtures/archive/real.ts';
import { present } from '../../present.ts';

const ORIGIN = 'https://wenxian.example.cn';
const archive = realArchive();
const article = (id: string) => citeArticle(findArticle(archive, id), ORIGIN);
const speech = article('qinghai-gongyun/2023-no2/03');
const reprint = article('qinghai-gongyun/2017-no9-10/37');
const notice = article('qing-zong-fa/2022-no11/index');
const bulletin = article('neibu-tongbao/2020-no16/01');
const poster = article('zhanban/2018-xining/index');
const issue = citeIssue(findIssue(archive, 'qinghai-gongyun/2017-no9-10'), ORIGIN);

describe('BibTeX', () => {
  test('a reprint in a double number', () => {
    expect(formatBibtex(reprint)).toBe(`@article{qinghai-gongyun-2017-no9-10-37,
  author      = {刘建},
  title       = {抗战烽火中的朱德家书},
  journal     = {青海工运},
  year        = {2017},
  month       = {10},
  number      = {9/10},
  pages       = {50},
  publisher   = {青海省总工会},
  address     = {西宁},
  note        = {摘自《党史纵横》},
  url         = {https://wenxian.example.cn/qinghai-gongyun/2017-no9-10/37/},
  language    = {chinese}
}
`);
  });

  test.each([
    [
      notice,
      '@techreport{',
      ['author      = {{青海省总工会}}', 'number      = {青总发〔2022〕11号}', 'type        = {通知}'],
    ],
    [bulletin, '@article{', ['journal     = {内部通报}', 'number      = {16}', 'month       = {8}']],
    [poster, '@misc{', ['author      = {{西宁市总工会}}', 'year        = {2018}']],
    [issue, '@periodical{', ['editor      = {{青海省总工会}}', 'title       = {青海工运}']],
  ])('entry %#', (citation, start, lines) => {
    const entry = formatBibtex(citation);
    expect(entry.startsWith(start)).toBe(true);
    for (const line of lines) expect(entry).toContain(`  ${line}`);
  });

  test.each([
    ['A&B 50%_#$', 'A\\&B 50\\%\\_\\#\\$'],
    ['a~b^c', 'a\\textasciitilde{}b\\textasciicircum{}c'],
    ['{x', '\\textbraceleft{}x'],
    ['y}', 'y\\textbraceright{}'],
    ['c:\\d', 'c:\\textbackslash{}d'],
    ['“三减三健”：〔2022〕', '“三减三健”：〔2022〕'],
  ])('%s is safe inside braces', (text, safe) => {
    expect(escapeBibtex(text)).toBe(safe);
  });

  test('braces balance whatever the title holds', () => {
    const entry = formatBibtex({
      ...speech,
      title: '{a}} \\ % {',
      authors: [{ name: '甲}', corporate: true }],
    });
    const depth = [...entry].reduce((sum, mark) => sum + (mark === '{' ? 1 : mark === '}' ? -1 : 0), 0);
    expect(depth).toBe(0);
    expect(entry).toContain('{{甲\\textbraceright{}}}');
  });

  test('keys are unique and plain', () => {
    const keys = archive.articles.map((one) =>
      present(present(/^@\w+\{([^,]+),/.exec(formatBibtex(citeArticle(one, ORIGIN))))[1]),
    );
    expect(new Set(keys).size).toBe(archive.articles.length);
    expect(keys.filter((key) => !/^[a-z0-9-]+$/.test(key))).toEqual([]);
  });
});

describe('RIS', () => {
  test('a bulletin item', () => {
    expect(formatRis(bulletin)).toBe(
      [
        'TY  - JOUR',
        'AU  - 马吉孝',
        'TI  - 在省总工会十四届六次委员会议上的讲话',
        'T2  - 内部通报',
        'PY  - 2020',
        'DA  - 2020/08/25/',
        'IS  - 16',
        'PB  - 青海省总工会办公室',
        'LA  - zh-CN',
        'UR  - https://wenxian.example.cn/neibu-tongbao/2020-no16/01/',
        'N1  - 场合：省总工会十四届六次委员会议',
        'N1  - 讲话',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    [speech, 'JOUR', ['SP  - 8', 'IS  - 2', 'PY  - 2023', 'N1  - 来源：中工网'], ['DA  - ', 'EP  - ']],
    [notice, 'RPRT', ['SN  - 青总发〔2022〕11号', 'DA  - 2022/06/22/', 'M3  - 通知'], ['IS  - ', 'T2  - ']],
    [poster, 'GEN', ['DA  - 2018/12//', 'N1  - 展板'], ['T2  - ', 'IS  - ']],
    [issue, 'JFULL', ['TI  - 青海工运', 'IS  - 9/10'], ['SP  - ']],
  ])('record %#', (citation, type, present, absent) => {
    const lines = formatRis(citation).split('\r\n');
    expect(lines[0]).toBe(`TY  - ${type}`);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(present.filter((line) => !lines.includes(line))).toEqual([]);
    expect(absent.filter((tag) => lines.some((line) => line.startsWith(tag)))).toEqual([]);
  });

  test('a line break or an asterisk cannot start a tag or stand in a name', () => {
    const record = formatRis({
      ...speech,
      title: '上\nER  - 下',
      authors: [{ name: '甲*', corporate: false }],
    });
    expect(record.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(record).toContain('TI  - 上 ER - 下');
    expect(record).toContain('AU  - 甲\r\n');
  });
});

describe('CSL-JSON', () => {
  test('a speech with its meeting', () => {
    expect(JSON.parse(formatCsl(speech))).toEqual([
      {
        id: 'qinghai-gongyun/2023-no2/03',
        type: 'article-journal',
        title: '在全总十七届七次执委会议上的讲话',
        author: [{ literal: '王东明' }],
        'container-title': '青海工运',
        issue: '2',
        page: '8',
        issued: { 'date-parts': [[2023]] },
        publisher: '青海省总工会',
        'publisher-place': '西宁',
        genre: '讲话',
        'event-title': '全总十七届七次执委会议',
        'event-date': { 'date-parts': [[2023, 2]] },
        note: '来源：中工网',
        language: 'zh-CN',
        URL: 'https://wenxian.example.cn/qinghai-gongyun/2023-no2/03/',
      },
    ]);
  });

  test.each([
    [notice, { type: 'webpage', number: '青总发〔2022〕11号', issued: { 'date-parts': [[2022, 6, 22]] } }],
    [poster, { type: 'graphic', issued: { 'date-parts': [[2018, 12]], circa: true } }],
    [
      issue,
      { type: 'periodical', title: '青海工运', issue: '9/10', issued: { 'date-parts': [[2017, 10, 10]] } },
    ],
    [bulletin, { type: 'article-journal', 'container-title': '内部通报', issue: '16' }],
  ])('item %#', (citation, fields) => {
    expect(toCslItem(citation)).toMatchObject(fields);
  });

  test('an item without an author has none', () => {
    expect(toCslItem(article('qinghai-gongyun/2017-no9-10/call-for-papers'))).not.toHaveProperty('author');
  });
});
