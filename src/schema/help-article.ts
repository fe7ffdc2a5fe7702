import type { ArticleData } from './article.ts';
import type { HelpsFor } from './help.ts';
import { noticeHelp } from './help-notice.ts';
import { organizationReferenceHelp, personReferenceHelp } from './help-references.ts';

/** The fields of an article. */
export const articleHelp = {
  title: { label: '题名', help: '写成一行；两句之间印有空格的留一个空格' },
  titleLines: {
    label: '题名的各行',
    help: '题名印成几行的，一行写一项，连起来要与 title 一样',
    inForm: '题名印成几行的，一行写一项，连起来要与题名一样',
  },
  kicker: { label: '引题', help: '题名上面的一行' },
  subtitle: { label: '副题', help: '题名下面的一行，不写破折号', example: '在职工代表大会上的工作报告' },
  titleNote: { label: '题注', help: '题名下括号里的一行，连括号写', example: '（2020年8月13日）' },
  kind: { label: '文种', help: 'site.yaml 的 kinds 里的一种', inForm: '', example: '通知' },
  column: {
    label: '栏目',
    help: '与 issue.yaml 的 contents 里的栏目一字不差',
    inForm: '与目录里的栏目一字不差',
  },
  pageStart: { label: '起页', help: '照目录印的页码；没有印就不写', example: '8' },
  pageEnd: { label: '止页', help: '没有印就不写', example: '11' },
  authors: { label: '作者', help: '照印的次序，一人一项', fields: personReferenceHelp },
  speakers: { label: '讲话人', help: '讲话、报告由谁作的', fields: personReferenceHelp },
  organization: { label: '供稿单位', help: '文末括号里的单位，不写括号', fields: organizationReferenceHelp },
  source: { label: '来源', help: '“（来源：新华网）”只写后面的', example: '新华网' },
  reprint: { label: '摘自', help: '摘自的报刊，不写书名号', example: '党史纵横' },
  copywriter: { label: '文稿', help: '图片报道的文字是谁写的', fields: personReferenceHelp },
  photographer: { label: '摄影', help: '照片是谁拍的', fields: personReferenceHelp },
  photos: {
    label: '图片',
    help: '印在文中的图片，一张一项',
    fields: {
      caption: { label: '图片说明', help: '照印；几幅图合用一条的，写在最后一幅；图片没有了，说明也留着' },
      alt: { label: '替代文字', help: '图上有什么，说给看不见图的人；不写就用说明' },
      file: {
        label: '图片文件',
        help: '放在这一期文件夹里的只写文件名，放在 public/ 里的写它在里面的路径；没有图片不写',
        inForm: '放在这一期文件夹里的只写文件名；没有图片的不写',
        example: 'photo-1.jpg',
      },
    },
  },
  date: {
    label: '日期',
    help: '讲话、通过或发出的日期，加引号；只知道年月的只写年月',
    inForm: '讲话、通过或发出的日期；只知道年月的只写年月',
    example: "'2023-02-17'",
  },
  dateInferred: { label: '推定的依据', help: '日期没有印、是推定的才写，写明凭什么' },
  occasion: { label: '场合', help: '会议或活动的名称，照印' },
  authorNote: { label: '作者简介', help: '照印，不写括号' },
  editorNote: { label: '编者按', help: '这一篇前面的按语，不写“按”字' },
  relatedNotice: { label: '相关文件', help: '随文印发的发文字号', example: '×总发〔2017〕37号' },
  audience: {
    label: '范围',
    help: '与刊物相同的不写：internal 内部，exchange 交流，public 公开；none 撤下，谁也不给看',
    inForm: '与刊物相同的不选；选“撤下”的，文字留在这里，网站上谁也看不到',
    example: 'internal',
  },
  notice: { label: '公文各要素', help: '公文才写，印了哪几项写哪几项', fields: noticeHelp },
} satisfies HelpsFor<ArticleData>;
