import type { HelpsFor } from './help.ts';
import { organizationReferenceHelp, personReferenceHelp } from './help-references.ts';
import type { IssueData } from './issue.ts';

const placement = {
  label: '位置',
  help: '封面、封二、正文、封三、封底里的一种',
  inForm: '',
  example: '封二',
};

/** The fields of an issue, `issue.yaml`. */
export const issueHelp = {
  year: { label: '年份', help: '期号算在哪一年', example: '2023' },
  numbers: {
    label: '期号',
    help: '合刊每个号都写，第9-11期写 [9, 10, 11]；没有期号的写 []',
    inForm: '合刊每个号都写；没有期号的不写',
    example: '[9, 10]',
  },
  endYear: {
    label: '跨到的年份',
    help: '跨两年的合刊才写后一年，2023年第12期—2024年第1期写 2024',
    example: '2024',
  },
  endNumbers: { label: '后一年的期号', help: '跨两年的合刊才写，每个号都写，从 1 起', example: '[1]' },
  volume: { label: '卷', help: '分卷的刊物才写，第12卷写 12', example: '12' },
  running: {
    label: '总期号',
    help: '印了“总第118期”才写；合刊每个号都写',
    example: '[118]',
  },
  special: {
    label: '增刊等名目',
    help: '增刊、专刊、特刊、专辑、试刊、创刊号、号外等，照印，不写年份；增刊的序号、上下也写在这里',
    example: '增刊第2期',
  },
  part: { label: '分册', help: '同一个期号分几册的才写，照印', example: '上' },
  printing: {
    label: '版次',
    help: '同一期后来重印、再版，与初印的一同收入的才写，照印',
    example: '第二次印刷',
  },
  date: {
    label: '日期',
    help: '印在这一期上的，加引号；只知道年月的只写年月',
    inForm: '印在这一期上的；只知道年月的只写年月',
    example: "'2017-10-10'",
  },
  dateInferred: { label: '推定的依据', help: '日期没有印、是推定的才写，写明凭什么' },
  coverLines: { label: '封面文字', help: '封面或刊头的各行，一行一项，照印' },
  masthead: {
    label: '编委会和编辑',
    help: '照印的次序，一种职务一项',
    fields: {
      role: { label: '职务', help: '照印', example: '责任编辑' },
      members: {
        label: '人员',
        help: '一人一项',
        fields: {
          ...personReferenceHelp,
          note: { label: '附注', help: '姓名后面括号里的字，不写括号', example: '执行' },
        },
      },
    },
  },
  motto: { label: '宗旨', help: '印在封面上的一句', example: '宣传政策 指导工作 交流经验' },
  publisher: { label: '主办', help: '主办或编发的单位', fields: organizationReferenceHelp },
  editorialOffice: { label: '编辑部门', help: '照印', example: '《××工运》编辑部' },
  permit: { label: '准印证号', help: '照印' },
  address: { label: '地址', help: '版权页上的，照印' },
  postcode: { label: '邮编', help: '加引号', inForm: '照印', example: "'810007'" },
  telephone: { label: '电话', help: '版权页上的，照印' },
  email: { label: '电子邮箱', help: '版权页上的，照印' },
  circulation: { label: '发行', help: '照印', example: '内部资料 免费交流' },
  imprintLines: { label: '版权页其他各行', help: '上面没有的，一行一项，照印' },
  editorNote: { label: '按语', help: '全期前面的按语，不写“按”字' },
  contentsHead: { label: '目录的题头', help: '目录上面的字，一行一项，照印', example: '[目录]' },
  contents: {
    label: '目录',
    help: '一个栏目一项；不分栏目的只写一项，不写 column。原件没有目录的，照文章的次序列出',
    inForm: '一个栏目一项；不分栏目的只写一项，栏目空着。原件没有目录的，照文章的次序列出',
    fields: {
      column: { label: '栏目', help: '照印', example: '工作指导' },
      entries: {
        label: '篇目',
        help: '一篇一项，照目录的次序',
        fields: {
          title: { label: '题名', help: '照目录印的写，可以与正文的题名不同' },
          author: { label: '作者', help: '目录印了才写' },
          page: { label: '页码', help: '目录印了才写', example: '8' },
          group: { label: '小标题', help: '栏目里面这一篇上面的小标题' },
          article: {
            label: '文章',
            help: '文章的文件名，不写 .mdx，加引号',
            inForm: '目录这一行指的是哪一篇',
            example: "'03'",
          },
        },
      },
    },
  },
  contentsSupplied: {
    label: '目录是补的',
    help: '原件没有目录、上面是照文章列出的，写 true',
    inForm: '原件没有目录，上面是照文章列出的',
  },
  unlisted: {
    label: '目录未列的文章',
    help: '正文有、目录没有列的，一篇一项',
    fields: {
      article: { label: '文章', help: '文章的文件名，不写 .mdx', inForm: '', example: 'cover' },
      placement,
      after: {
        label: '排在哪一篇后面',
        help: '那一篇的文件名，不写 .mdx；排在最前面的不写',
        inForm: '排在最前面的不选',
      },
    },
  },
  coverPhotos: {
    label: '封面、封底的图片',
    help: '一张一项',
    fields: {
      placement,
      title: { label: '图片题名', help: '照印，连书名号写', example: '《浇筑》' },
      photographer: { label: '摄影', help: '照片是谁拍的', fields: personReferenceHelp },
    },
  },
  distribution: { label: '分送', help: '一行一项，不写“分送”；分几类的连类名写', example: '[报：市总工会]' },
} satisfies HelpsFor<IssueData>;
