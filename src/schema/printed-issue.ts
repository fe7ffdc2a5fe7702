import type { IssueData } from './issue.ts';
import type { PrintedFields } from './printed.ts';
import { printedOrganization, printedPerson } from './printed-references.ts';

/** A year of an issue, and its numbers in it. */
const YEAR = {
  printed: true,
  place: 'cover',
  form: 'figure',
  as: '…年',
  beside: ['年第', '第', '期'],
  unless: 'dateInferred',
} as const;
const NUMBERS = {
  printed: true,
  place: 'cover',
  form: 'figure',
  as: '第…期',
  beside: ['年', '合刊', '至'],
  unless: 'dateInferred',
  spans: true,
} as const;

/** How the fields of an issue are printed. */
export const printedIssue = {
  year: YEAR,
  numbers: NUMBERS,
  endYear: YEAR,
  endNumbers: NUMBERS,
  volume: { printed: true, place: 'cover', form: 'figure', as: '第…卷', beside: ['Vol'] },
  running: {
    printed: true,
    place: 'cover',
    form: 'figure',
    as: '总第…期',
    called: '总期号',
    beside: ['总'],
    spans: true,
  },
  special: { printed: true, place: 'cover', form: 'text' },
  part: { printed: true, place: 'cover', form: 'text', as: '（…）' },
  printing: { printed: true, place: 'cover', form: 'text', as: '（…）' },
  date: {
    printed: true,
    place: 'imprint',
    form: 'date',
    called: '日期',
    beside: ['出版'],
    unless: 'dateInferred',
  },
  dateInferred: { printed: false, because: '编者写的推定依据', as: '（推定：…）' },
  coverLines: {
    printed: true,
    place: 'cover',
    form: 'phrase',
    notSet: '封面和刊头由刊名、期号、主办和日期另行排出',
  },
  masthead: {
    printed: true,
    place: 'imprint',
    beside: ['责任编辑'],
    fields: {
      role: { printed: true, form: 'text' },
      members: {
        printed: true,
        fields: { ...printedPerson, note: { printed: true, form: 'text', as: '（…）' } },
      },
    },
  },
  motto: { printed: true, place: 'cover', form: 'phrase' },
  publisher: {
    printed: true,
    place: 'imprint',
    fields: printedOrganization,
    as: '主办：…',
    inHead: '…编',
    alsoLabelled: ['主办单位'],
    beside: ['承办'],
  },
  editorialOffice: {
    printed: true,
    place: 'imprint',
    form: 'text',
    as: '编辑部门：…',
    alsoLabelled: ['编辑出版'],
  },
  permit: { printed: true, place: 'imprint', form: 'text', as: '准印证号：…' },
  address: {
    printed: true,
    place: 'imprint',
    form: 'text',
    as: '地址：…',
    alsoLabelled: ['通讯地址', '通信地址', '社址'],
  },
  postcode: { printed: true, place: 'imprint', form: 'text', as: '邮编：…', alsoLabelled: ['邮政编码'] },
  telephone: {
    printed: true,
    place: 'imprint',
    form: 'text',
    as: '电话：…',
    alsoLabelled: ['联系电话', '电话(传真)'],
    beside: ['传真'],
  },
  email: {
    printed: true,
    place: 'imprint',
    form: 'text',
    as: '电子邮箱：…',
    alsoLabelled: ['邮箱', '投稿邮箱', '电子信箱'],
  },
  circulation: { printed: true, place: 'imprint', form: 'text', called: '发行', beside: ['印数'] },
  imprintLines: { printed: true, place: 'imprint', form: 'text' },
  editorNote: { printed: true, place: 'note', form: 'text', as: '按：…', alsoLabelled: ['编者按'] },
  contentsHead: {
    printed: true,
    place: 'contents',
    form: 'text',
    beside: ['篇名', '题名', '题目', '标题', '作者', '页码', '页次', '栏目'],
    notSet: '目录的题名由本库统一排作“目录”',
  },
  contents: {
    printed: true,
    place: 'contents',
    as: '目录…',
    alsoLabelled: ['目次', '要目', '总目录', '本期目录', '本期要目', '本期内容', '本期导读', '内容提要'],
    unless: 'contentsSupplied',
    fields: {
      column: { printed: true, form: 'phrase' },
      entries: {
        printed: true,
        fields: {
          title: { printed: true, form: 'phrase' },
          author: { printed: true, form: 'text' },
          page: { printed: true, form: 'figure', beside: ['P', 'p'] },
          group: { printed: true, form: 'phrase' },
          article: { printed: false, because: '编者的编号' },
        },
      },
    },
  },
  contentsSupplied: { printed: false, because: '目录是编者按文章补的', called: '原件没有目录' },
  unlisted: { printed: false, because: '编者的编排', called: '目录未列' },
  coverPhotos: {
    printed: true,
    place: 'photos',
    fields: {
      placement: { printed: false, because: '编者按所在位置写', as: '…摄影' },
      title: { printed: true, form: 'text', beside: ['封面摄影', '封底摄影'] },
      photographer: { printed: true, fields: printedPerson, as: '摄影：…', beside: ['摄'] },
    },
  },
  distribution: { printed: true, place: 'end', form: 'text', as: '分送：…' },
} satisfies PrintedFields<IssueData>;
