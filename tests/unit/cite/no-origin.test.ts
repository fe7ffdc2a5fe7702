import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { citeArticle, citeIssue } from '../../../src/cite/citation.ts';
import { citationFormats, formatCitationFile } from '../../../src/cite/files.ts';
import { formatGbt7714 } from '../../../src/cite/gbt7714.ts';
import { citationTags } from '../../../src/cite/meta-tags.ts';
import { formatRobots } from '../../../src/cite/sitemap.ts';
import { formatQuotation } from '../../../src/elements/quote-bar/quoting.ts';
import { buildEpub } from '../../../src/publish/epub/build-epub.ts';
import { findArticle, findIssue, realArchive } from '../../fixtures/archive/real.ts';
import { ONE_POINT } from '../../fixtures/one-point.ts';

const archive = realArchive();
const notice = citeArticle(findArticle(archive, 'qing-zong-fa/2022-no11/index'), '');
const article = citeArticle(findArticle(archive, 'qinghai-gongyun/2023-no2/03'), '');

test('a build that does not know its address puts none into references and files', () => {
  expect(formatGbt7714(article, { online: true })).toBe(
    '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
  );
  expect(formatGbt7714(notice)).toBe(
    '青海省总工会. 关于认真学习宣传贯彻省第十四次党代会精神的通知：青总发〔2022〕11号[Z]. （2022-06-22）.',
  );
  const files = [article, notice, citeIssue(findIssue(archive, 'qinghai-gongyun/2023-no2'), '')].flatMap(
    (citation) => citationFormats.map((format) => formatCitationFile(citation, format)),
  );
  expect(files.filter((file) => /https?:|\burl\b|^UR/imu.test(file))).toEqual([]);
  expect(citationTags(article).map(([name]) => name)).not.toContain('citation_fulltext_html_url');
  expect(formatRobots('public', '')).toBe('User-agent: *\nAllow: /\n');
});

test('its books name no address of the machine they were made on', async () => {
  const book = await buildEpub(findIssue(archive, 'qinghai-gongyun/2023-no2'), {
    origin: '',
    namespace: 'c0c4d3a6-6c0e-5b7a-9d55-2f0e6f2b8a11',
    colour: '#a6291b',
    readFile: () => ONE_POINT.jpeg,
  });
  const texts = Object.values(unzipSync(book)).map((bytes) => strFromU8(bytes));
  expect(texts.filter((text) => /localhost|网络版|dc:relation/u.test(text))).toEqual([]);
});

test('a quotation from a stick that knows no address names none', () => {
  const quotation = { text: '一要抓好。', id: 'p3', pages: undefined };
  const sources = { standard: '甲. 题名[J].', running: '甲：《题名》。', url: '' };
  expect(formatQuotation(quotation, 'standard', sources)).toBe('一要抓好。\n甲. 题名[J].');
  expect(formatQuotation(quotation, 'address', sources)).toBe('甲：《题名》。');
});
