import type { PlannedIssue } from './plan.ts';
import { writeArticle, type Paper, type WrittenArticle, type Writers } from './write-article.ts';

/** An issue with its articles, as it stands in the archive and as its source prints it. */
export interface WrittenIssue {
  data: object;
  articles: readonly WrittenArticle[];
  /** Lines of the source before the first article and behind the last. */
  head: readonly string[];
  tail: readonly string[];
}

const PUBLISHER = { ids: ['qinghai-zonggonghui'], name: '青海省总工会' };
const OFFICE = { ids: ['qinghai-zonggonghui-bangongshi'], name: '青海省总工会办公室' };

/** Writes an issue as its series is printed: a journal with columns, a bulletin, a notice or a sheet. */
export function writeIssue(issue: PlannedIssue, writers: Writers): WrittenIssue {
  switch (issue.series) {
    case 'qinghai-gongyun':
      return writeJournal(issue, writers);
    case 'neibu-tongbao':
      return writeBulletin(issue, writers);
    case 'qing-zong-fa':
      return writeNotice(issue, writers);
    default:
      return writeSheet(issue, writers);
  }
}

/** 《青海工运》: masthead, contents in columns with pages, articles. */
function writeJournal(issue: PlannedIssue, writers: Writers): WrittenIssue {
  const date = dateOf(issue);
  const masthead = [
    { role: '主编', size: 1 },
    { role: '副主编', size: 3 },
    { role: '责任编辑', size: 3 },
  ].map(({ role, size }) => ({
    role,
    members: Array.from({ length: size }, () => writers.cast.person()).map(({ id, name }) => ({
      person: id,
      name,
    })),
  }));
  let page = 2;
  let count = 0;
  const columns = issue.columns.map(({ name, articles }) => ({
    name,
    articles: articles.map((form) => {
      page += 1;
      count += 1;
      const slug = String(count).padStart(2, '0');
      const place = { issue: issue.id, slug, date, column: name, page };
      return { page, ...writeArticle(form, place, writers) };
    }),
  }));
  return {
    data: {
      year: issue.year,
      numbers: [issue.number],
      date,
      coverLines: ['青海工运'],
      masthead,
      publisher: PUBLISHER,
      contentsHead: ['目录'],
      contents: columns.map(({ name, articles }) => ({
        column: name,
        entries: articles.map(({ title, page, slug }) => ({ title, page, article: slug })),
      })),
    },
    articles: columns.flatMap(({ articles }) => articles),
    head: [
      '青海工运',
      `${issue.year}年第${issue.number}期`,
      printDate(date),
      `${PUBLISHER.name}主办`,
      ...masthead.map(({ role, members }) => `${role}：${members.map(({ name }) => name).join(' ')}`),
      '目录',
      ...columns.flatMap(({ name, articles }) => [
        ...(name === undefined ? [] : [name]),
        articles.map(({ title, page }) => `${title}\t${page}`).join('\n'),
      ]),
    ],
    tail: [],
  };
}

/** 内部通报: a note over the issue, speeches and reports, who gets it. */
function writeBulletin(issue: PlannedIssue, writers: Writers): WrittenIssue {
  const date = dateOf(issue);
  const note = writers.prose.paragraph(writers.prose.topic(), 80);
  const articles = writeAll(issue, writers);
  const distribution = '省总各部室，各驻会产业工会，省总干校。';
  return {
    data: {
      year: issue.year,
      numbers: [issue.number],
      date,
      coverLines: ['内部通报'],
      publisher: OFFICE,
      editorNote: note,
      ...suppliedContents(articles),
      distribution: [distribution],
    },
    articles,
    head: ['内部通报', `第${issue.number}期`, `${OFFICE.name}编`, printDate(date), `按：${note}`],
    tail: [`分送：${distribution}`],
  };
}

/** 青总发: one notice in the form of GB/T 9704. */
function writeNotice(issue: PlannedIssue, writers: Writers): WrittenIssue {
  const date = dateOf(issue);
  const number = `青总发〔${issue.year}〕${issue.number}号`;
  const recipients = '各市（州）总工会，省级各产业工会，省总各直属工会';
  const copiesTo = '党组书记、各成员，各巡视员，驻会纪检监察组';
  const articles = writeAll(issue, writers, {
    data: { notice: { number, recipients, copiesTo, printedBy: OFFICE, printedOn: date } },
    above: [number],
    opening: [`${recipients}：`],
    below: [`抄送：${copiesTo}。`, OFFICE.name, `${printDate(date)}印发`],
  });
  return {
    data: { year: issue.year, numbers: [issue.number], date, ...suppliedContents(articles) },
    articles,
    head: [],
    tail: [],
  };
}

/** 展板: text on a sheet without number or date. */
function writeSheet(issue: PlannedIssue, writers: Writers): WrittenIssue {
  const articles = writeAll(issue, writers);
  return {
    data: {
      year: issue.year,
      numbers: [],
      date: `${issue.year}-${twoDigits(issue.number)}`,
      dateInferred: '原件没有日期，据文意推定',
      ...suppliedContents(articles),
    },
    articles,
    head: [],
    tail: [],
  };
}

/** Articles of a paper without columns and pages; the only one of an issue has the issue's own address. */
function writeAll(issue: PlannedIssue, writers: Writers, paper?: Paper): WrittenArticle[] {
  const forms = issue.columns.flatMap(({ articles }) => articles);
  return forms.map((form, place) => {
    const slug = forms.length === 1 ? 'index' : twoDigits(place + 1);
    return writeArticle(form, { issue: issue.id, slug, date: dateOf(issue) }, writers, paper);
  });
}

function suppliedContents(articles: readonly WrittenArticle[]): object {
  const entries = articles.map(({ title, slug }) => ({ title, article: slug }));
  return { contents: [{ entries }], contentsSupplied: true };
}

function dateOf({ year, number }: PlannedIssue): string {
  return `${year}-${twoDigits(number)}-15`;
}

function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
