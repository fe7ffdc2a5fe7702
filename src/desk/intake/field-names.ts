import { nameOf, type FieldPrints } from '../../schema/printed.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { printedIssue } from '../../schema/printed-issue.ts';

/** What an editor calls the fields that print gives no label of their own. */
const NAMES: Readonly<Record<string, string>> = {
  title: '题名',
  titleLines: '题名分行',
  kicker: '引题',
  subtitle: '副题',
  titleNote: '题注',
  authors: '作者',
  organization: '供稿单位',
  pageStart: '起页',
  pageEnd: '止页',
  dateInferred: '日期的依据',
  photos: '照片',
  audience: '范围',
  year: '年份',
  numbers: '期号',
  coverLines: '封面文字',
  masthead: '编委会',
  motto: '宗旨',
  imprintLines: '版权页其他',
  circulation: '发行范围',
  contentsHead: '目录题头',
  distribution: '分送',
  'notice.number': '发文字号',
  'notice.letterhead': '发文机关标志',
  'notice.copyNumber': '份号',
  'notice.secrecy': '密级',
  'notice.urgency': '紧急程度',
  'notice.recipients': '主送机关',
  'notice.signatory': '发文机关署名',
  'notice.issuedOn': '成文日期',
  'notice.note': '附注',
  'notice.printedBy': '印发机关',
  'notice.printedOn': '印发日期',
  'notice.copies': '份数',
  'notice.reportsTo': '抄报机关',
  'notice.copiesTo': '抄送机关',
};

/** Name of a field of an article or an issue, for people: `notice.number` → `发文字号`. */
export function nameField(field: string): string {
  const own = NAMES[field];
  if (own !== undefined) return own;
  const [part = '', name] = field.split('.');
  const prints: FieldPrints = { ...printedIssue, ...printedArticle };
  const print = prints[part];
  const inner = name !== undefined && print && 'fields' in print ? print.fields[name] : print;
  const called = inner ? nameOf(inner) : '';
  return called === '' ? field : called;
}
