import type { Archive, Article, Issue, Organization } from '../../archive/model.ts';
import { guardText, writeCsv } from '../../text/csv.ts';
import { articleRow, issueRow, organizationRow, personRow } from './rows.ts';

type Cell = string | number | null | readonly string[];

/** `/data/articles.csv`: the list of articles for a spreadsheet program. */
export function articleTable(articles: readonly Article[]): string {
  return tableOf(
    [
      '编号',
      '题名',
      '副题',
      '责任者',
      '单位',
      '文种',
      '栏目',
      '刊期',
      '日期',
      '起始页',
      '终止页',
      '字数',
      '网址',
    ],
    articles.map((article) => {
      const row = articleRow(article);
      const { title, subtitle, authors, organization, kind, column, date, pageStart, pageEnd } = row;
      const words = [title, subtitle, authors, organization, kind, column].map(guardCell);
      return [row.id, ...words, article.issue.title, date, pageStart, pageEnd, row.wordCount, row.url];
    }),
  );
}

/** `/data/issues.csv`. */
export function issueTable(issues: readonly Issue[]): string {
  return tableOf(
    ['编号', '全称', '年', '期', '卷', '总期', '日期', '编印单位', '篇数', '网址'],
    issues.map((issue) => {
      const { id, title, year, numbers, volume, running, date, publisher, articles, url } = issueRow(issue);
      const called = [numbers.map(String), volume, running?.map(String) ?? null];
      return [id, guardText(title), year, ...called, date, publisher, articles.length, url];
    }),
  );
}

/** `/data/people.csv`. */
export function personTable(archive: Archive): string {
  return tableOf(
    ['编号', '姓名', '区别', '别的写法', '篇数和期数', '网址'],
    archive.people.map((person) => {
      const { id, name, mark, otherNames, works, url } = personRow(archive, person);
      return [id, ...[name, mark, otherNames].map(guardCell), works, url];
    }),
  );
}

/** `/data/organizations.csv`. */
export function organizationTable(organizations: readonly Organization[]): string {
  return tableOf(
    ['编号', '全称', '简称', '类别', '上级单位', '网址'],
    organizations.map((organization) => {
      const { id, name, shortNames, kind, url } = organizationRow(organization);
      return [id, ...[name, shortNames, kind, organization.parent?.data.name ?? null].map(guardCell), url];
    }),
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return writeCsv([head, ...rows.map((row) => row.map(wordsOf))]);
}

function guardCell(cell: Cell): string {
  return guardText(wordsOf(cell));
}

function wordsOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('；') : String(cell);
}
