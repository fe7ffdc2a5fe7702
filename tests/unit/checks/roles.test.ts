import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRoles } from '../../../src/checks/rules/roles.ts';
import { readContent } from '../../../src/corpus/files.ts';
import { readWhole } from '../../../src/corpus/read.ts';

const SECOND = join(import.meta.dirname, '../../fixtures/second-archive');
const NOTICE = 'content/issues/chuan-ke-xie-fa/2023-no12/index.mdx';
const files = readContent(SECOND);

/** What the rule says of the notice of the second archive with another front matter and body. */
function judge(front: string, body: string): string[] {
  const text = `---\nkind: 公文\n${front}\n---\n\n${body}\n`;
  const changed = files.map((file) =>
    file.path === NOTICE ? { ...file, bytes: new TextEncoder().encode(text) } : file,
  );
  const { whole } = readWhole(changed, new Map());
  return whole.folders
    .flatMap((folder) => checkRoles(folder))
    .map(({ line, message }) => `${line} ${message}`);
}

const notice = (more = '') =>
  `title: 关于放假的通知\nnotice:\n  number: 川科协发〔2023〕12号${more.replace(/^(?=.)/gmu, '\n  ')}`;

test.each([
  ['各市总工会：', '题名“各市总工会：”以冒号结尾，像主送机关'],
  ['川江省科学技术协会关于', '题名“川江省科学技术协会关于”没有说完，像是题名只收了一行'],
  ['关于放假的通知各市科协：请看', '题名“关于放假的通知各市科协：请看”后面像是连着主送机关'],
  ['川江省科学技术协会文件', '题名“川江省科学技术协会文件”像发文机关标志'],
  ['川科协发〔2023〕12号', '题名“川科协发〔2023〕12号”是发文字号'],
])('a title that is another part: %s', (title, message) => {
  expect(judge(`title: ${title}`, '正文。')).toEqual([`3 ${message}`]);
});

test.each([
  ['各市科协：\n\n放假七天。', '', '“各市科协：”像主送机关，字段 notice.recipients'],
  ['省财政厅，各市人民政府：\n\n放假。', '', '“省财政厅，各市人民政府：”像主送机关，字段 notice.recipients'],
  ['放假。\n\n2023年9月1日', 'recipients: 各市科协', '“2023年9月1日”像成文日期，字段 notice.issuedOn'],
  [
    '放假。\n\n二〇二三年九月一日',
    'recipients: 各市科协',
    '“二〇二三年九月一日”像成文日期，字段 notice.issuedOn',
  ],
  ['放假。\n\n附件：1.名册', 'recipients: 各市科协', '“附件：1.名册”像附件说明，字段 notice.attachments'],
  [
    '放假。\n\n抄送：省府办公厅。',
    'recipients: 各市科协',
    '“抄送：省府办公厅。”像抄送机关，字段 notice.copiesTo',
  ],
])('%j in the body and no field', (body, more, message) => {
  expect(judge(notice(more), body).map((line) => line.replace(/^\d+ /u, ''))).toEqual([
    `正文${message} 却空着`,
  ]);
});

test.each([
  ['同志们：\n\n今天开会。', notice('recipients: 各市科协')],
  ['同志们：\n\n今天开会。', 'title: 在会上的讲话'],
  ['放假七天，2023年9月1日起执行。', notice('recipients: 各市科协')],
  ['放假七天。\n\n2023年9月1日', notice("recipients: 各市科协\nissuedOn: '2023-09-01'")],
])('nothing is said of %j', (body, front) => {
  expect(judge(front, body)).toEqual([]);
});
