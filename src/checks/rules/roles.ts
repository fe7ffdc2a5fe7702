import { blockText } from '../../document/text-blocks.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { parsePrintedDate } from '../../text/dates.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';

/**
 * Parts that stand in the place of others: every character may be in the archive, and a letterhead still be taken for the
 * title, or the recipients for the first paragraph.
 */
export function checkRoles({ articles }: IssueFolder): Finding[] {
  return articles.flatMap((article): Finding[] => {
    const { data } = article;
    if (!data) return [];
    const tell = (line: number, message: string): Finding => ({
      code: 'role-doubtful',
      file: article.file,
      line,
      message,
    });
    return [
      ...doubtTitle(data.title).map((message) => tell(article.lineOf(['title']), message)),
      ...doubtBody(article).map(({ line, message }) => tell(line, message)),
    ];
  });
}

/** Ends no title has, and what such a line is more likely to be. */
const TITLE_SIGNS: readonly [pattern: RegExp, message: string][] = [
  [/[：:]$/u, '以冒号结尾，像主送机关'],
  [/(?:关于|关于[^的]*的|[和与及、，])$/u, '没有说完，像是题名只收了一行'],
  [/(?:通知|决定|意见|函|报告|通报|请示|批复|公告)各.*[：:]/u, '后面像是连着主送机关'],
  [/^\p{Script=Han}{2,24}文件$/u, '像发文机关标志'],
];

function doubtTitle(title: string): string[] {
  if (parseDocumentNumber(title)) return [`题名“${title}”是发文字号`];
  const sign = TITLE_SIGNS.find(([pattern]) => pattern.test(title));
  return sign ? [`题名“${title}”${sign[1]}`] : [];
}

/** What a first or last paragraph of a body is where a field of its own is empty. */
function doubtBody({ data, body }: ArticleEntry): { line: number; message: string }[] {
  const blocks = (body?.blocks ?? []).map((block) => ({ line: block.line, text: blockText(block).trim() }));
  const [first, last] = [blocks[0], blocks.at(-1)];
  const found: { line: number; message: string }[] = [];
  const doubt = (at: { line: number; text: string }, field: string, name: string) =>
    found.push({ line: at.line, message: `正文“${cut(at.text)}”像${name}，字段 ${field} 却空着` });
  if (first && data?.notice && data.notice.recipients === undefined && ADDRESSED.test(first.text))
    doubt(first, 'notice.recipients', '主送机关');
  if (last && data && isDate(last.text)) {
    const isMissing = data.notice ? data.notice.issuedOn === undefined : data.date === undefined;
    if (isMissing) doubt(last, data.notice ? 'notice.issuedOn' : 'date', '成文日期');
  }
  for (const block of data?.notice ? blocks.slice(1) : []) {
    if (/^附件[：:]/u.test(block.text) && data?.notice?.attachments === undefined)
      doubt(block, 'notice.attachments', '附件说明');
    if (/^抄送[：:]/u.test(block.text) && data?.notice?.copiesTo === undefined)
      doubt(block, 'notice.copiesTo', '抄送机关');
  }
  return found;
}

/** One short line to whom the paper goes: `各市总工会，省级各产业工会：`. */
const ADDRESSED =
  /^(?:各|本|全|\p{Script=Han}{1,16}(?:委|会|府|局|厅|部|办|院|处|公司|单位))[^。！？]{0,120}[：:]$/u;

function isDate(text: string): boolean {
  return /^[\d〇○零一二三四五六七八九十年月日\s]+日$/u.test(text) && parsePrintedDate(text) !== undefined;
}

function cut(text: string): string {
  return [...text].length > 24 ? `${[...text].slice(0, 24).join('')}…` : text;
}
