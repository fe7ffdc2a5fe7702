import { shorten } from '../../text/shorten.ts';
import { blockText, type TextBlock } from '../../document/text-blocks.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import { parseDateLine } from '../../text/dates.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { kindOfTitle } from '../../text/official-titles.ts';

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
  [/^\p{Script=Han}{2,24}文件$/u, '像发文机关标志'],
];

function doubtTitle(title: string): string[] {
  if (parseDocumentNumber(title)) return [`题名“${title}”是发文字号`];
  const sign = TITLE_SIGNS.find(([pattern]) => pattern.test(title))?.[1];
  const message = sign ?? (runsOntoRecipients(title) ? '后面像是连着主送机关' : undefined);
  return message === undefined ? [] : [`题名“${title}”${message}`];
}

/** `关于放假的通知各市总工会：请看`: a title that is complete before those it is sent to. */
function runsOntoRecipients(title: string): boolean {
  return [...title.matchAll(/各(?=.*[：:])/gu)].some(
    ({ index }) => kindOfTitle(title.slice(0, index)) !== undefined,
  );
}

/** What a first or last paragraph of a body is where a field of its own is empty. */
function doubtBody({ data, body }: ArticleEntry): { line: number; message: string }[] {
  const blocks = body?.blocks ?? [];
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!data || !first || !last) return [];
  const { notice } = data;
  const doubt = (block: TextBlock, field: string, name: string, isRole: (text: string) => boolean) => {
    const text = blockText(block).trim();
    const message = `正文“${cut(text)}”像${name}，字段 ${field} 却空着`;
    return isRole(text) ? [{ line: block.line, message }] : [];
  };
  const dated = notice ? notice.issuedOn : data.date;
  return [
    ...(notice && notice.recipients === undefined
      ? doubt(first, 'notice.recipients', '主送机关', (text) => ADDRESSED.test(text))
      : []),
    ...(dated === undefined ? doubt(last, notice ? 'notice.issuedOn' : 'date', '成文日期', isDate) : []),
    ...(notice ? blocks.slice(1) : []).flatMap((block) => [
      ...(notice?.attachments === undefined
        ? doubt(block, 'notice.attachments', '附件说明', (text) => /^附件[：:]/u.test(text))
        : []),
      ...(notice?.copiesTo === undefined
        ? doubt(block, 'notice.copiesTo', '抄送机关', (text) => /^抄送[：:]/u.test(text))
        : []),
    ]),
  ];
}

/** One short line to whom the paper goes: `各市总工会，省级各产业工会：`. */
const ADDRESSED =
  /^(?:各|本|全|\p{Script=Han}{1,16}(?:委|会|府|局|厅|部|办|院|处|公司|单位))[^。！？]{0,120}[：:]$/u;

function isDate(text: string): boolean {
  return text.endsWith('日') && parseDateLine(text) !== undefined;
}

function cut(text: string): string {
  return shorten(text, 24, '…');
}
