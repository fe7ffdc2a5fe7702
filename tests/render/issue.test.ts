import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/catalogue.ts';
import { issueContents } from '../../src/archive/contents.ts';
import { seriesGrid } from '../../src/archive/grid.ts';
import IssueContents from '../../src/components/issue/IssueContents.astro';
import IssueGrid from '../../src/components/issue/IssueGrid.astro';
import Masthead from '../../src/components/issue/Masthead.astro';
import { mastheadDuties } from '../../src/print/issue-parts.ts';
import { smallContent } from '../fixtures/archive/content.ts';
import { renderComponent, textOf } from './html.ts';
import { present } from '../present.ts';

const files = smallContent();
present(files.series[0]).data.published = [{ year: 2023, upTo: 3, evidence: '2023年第3期在馆' }];
const archive = buildArchive(files);
const issue = present(archive.issues.find(({ id }) => id === 'journal/2017-no9-10'));

test('contents show column, small head, title as printed, author and page', async () => {
  const html = await renderComponent(IssueContents, { sections: issueContents(issue) });
  expect(html).toContain('id="col-luntan"');
  expect(html).toContain('href="/columns/luntan/"');
  const lines = html.split('<li').map(textOf);
  expect(lines.find((line) => line.startsWith('目录里的01'))).toBe('目录里的01李某第3页');
  expect(textOf(html).indexOf('西宁')).toBeLessThan(textOf(html).indexOf('目录里的03'));
  expect(textOf(html).indexOf('西宁')).toBeGreaterThan(-1);
});

test('an item the printed contents do not list says where it stands', async () => {
  const html = await renderComponent(IssueContents, { sections: issueContents(issue) });
  expect(textOf(html)).toContain('封面封面报道');
  expect(textOf(html)).toContain('目录未列征稿启事');
});

test('a line of the contents knows the printed pages that begin inside its article', async () => {
  const marked = smallContent();
  present(marked.articles[0]).body = '全面建成小<PageMark page="4" />康社会。<PageMark page="5" />文。';
  const sections = issueContents(present(buildArchive(marked).issues[0]));
  const html = await renderComponent(IssueContents, { sections });
  expect(html).toContain('href="/journal/2017-no9-10/01/" data-page="3" data-page-marks="4 5"');
  expect(html.match(/data-page-marks/g)).toHaveLength(1);
});

test('a number known but absent is called 未收录 and links nowhere', async () => {
  const html = await renderComponent(IssueGrid, { years: seriesGrid(present(archive.series[0])) });
  const cells = html.split('<li').slice(1).map(textOf);
  expect(cells.slice(0, 3).map((cell) => cell.slice(0, 6))).toEqual([
    '第1期未收录',
    '第2期1篇',
    '第3期未收录',
  ]);
  expect(html.match(/<a /g)).toHaveLength(2);
});

test('a masthead names each duty with its members', async () => {
  const html = await renderComponent(Masthead, { duties: mastheadDuties(issue) });
  expect(textOf(html)).toBe('主编李某（执行）');
});
