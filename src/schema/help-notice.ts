import type { HelpsFor } from './help.ts';
import { organizationReferenceHelp } from './help-references.ts';
import type { Notice } from './notice.ts';

/** The parts of an official document. */
export const noticeHelp = {
  number: { label: '发文字号', help: '照印，年份用六角括号；没有印就不写', example: '×总发〔2022〕11号' },
  letterhead: { label: '发文机关标志', help: '红头，印了才写', example: '××县总工会文件' },
  copyNumber: { label: '份号', help: '加引号', inForm: '', example: "'000012'" },
  secrecy: { label: '密级', help: '标有密级的不能收入；已经解密的，由负责人决定' },
  urgency: { label: '紧急程度', help: '照印', example: '加急' },
  signedBy: { label: '签发人', help: '照印' },
  recipients: { label: '主送机关', help: '照印，不写后面的冒号', example: '各乡镇总工会，县直各工会' },
  attachments: { label: '附件', help: '一个附件的名称一项，不写“附件”和序号' },
  signatory: { label: '署名', help: '文末的发文机关', fields: organizationReferenceHelp },
  issuedOn: {
    label: '成文日期',
    help: '署名下面的日期，加引号',
    inForm: '署名下面的日期',
    example: "'2022-06-20'",
  },
  note: { label: '附注', help: '不写括号', example: '此件公开发布' },
  subjectWords: { label: '主题词', help: '2012 年以前的公文才有，照印', example: '表彰　先进　决定' },
  reportsTo: { label: '抄报机关', help: '不写“抄报”和句号' },
  copiesTo: { label: '抄送机关', help: '不写“抄送”和句号' },
  printedBy: { label: '印发机关', help: '版记里的', fields: organizationReferenceHelp },
  printedOn: { label: '印发日期', help: '版记里的，加引号', inForm: '版记里的', example: "'2022-06-22'" },
  copies: { label: '份数', help: '共印多少份，只写数字', example: '60' },
} satisfies HelpsFor<Notice>;
