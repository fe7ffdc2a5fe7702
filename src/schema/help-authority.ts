import type { ColumnData } from './column.ts';
import type { HelpsFor } from './help.ts';
import { organizationReferenceHelp } from './help-references.ts';
import type { OrganizationData } from './organization.ts';
import type { PersonData } from './person.ts';
import type { SeriesData } from './series.ts';

/** The fields of a person's file. */
export const personHelp = {
  name: { label: '姓名', help: '通用的写法', example: '张三' },
  otherNames: { label: '别的写法', help: '来源里见过的异体、旧名，一个一项' },
  note: { label: '附注', help: '同名同姓的怎样分清' },
  posts: {
    label: '职务',
    help: '一个职务一项，先早后晚；来源没有印职务的写 []',
    inForm: '一个职务一项，先早后晚；来源没有印职务的空着',
    fields: {
      post: { label: '职务', help: '照印', example: '县总工会主席' },
      organization: { label: '所属组织', help: 'organizations/ 里的文件名', inForm: '从名录里选' },
      asOf: {
        label: '在任日期',
        help: '依据里这一天在任，不是任职起始日，加引号',
        inForm: '依据里这一天在任，不是任职起始日',
        example: "'2017-09-17'",
      },
      evidence: {
        label: '依据',
        help: '凭哪一篇的哪句话',
        fields: {
          item: { label: '哪一篇', help: '刊名/期/篇，或刊名/期', example: 'xuekan/2023-no2/03' },
          quote: { label: '原话', help: '那一篇里的字，一字不差', example: '县总工会主席张三' },
        },
      },
    },
  },
} satisfies HelpsFor<PersonData>;

/** The fields of the file of a body. */
export const organizationHelp = {
  name: { label: '全称', help: '不写简称', example: '××县总工会' },
  shortNames: { label: '简称', help: '来源里见过的，一个一项；检索时等同全称', example: '[县总工会, 县总]' },
  kind: { label: '类别', help: 'site.yaml 的 organizationKinds 里的一种', inForm: '', example: '直属单位' },
  parent: { label: '上级', help: '上级组织的文件名；最上级不写', inForm: '从名录里选；最上级不选' },
  note: { label: '附注', help: '沿革、更名等要说明的' },
} satisfies HelpsFor<OrganizationData>;

/** The fields of the file of a column. */
export const columnHelp = {
  name: { label: '栏目名', help: '现在的名称', example: '工作指导' },
  series: { label: '刊物', help: 'series/ 里的文件名', inForm: '' },
  order: { label: '次序', help: '在列表里排第几，从 1 起', example: '1' },
  formerNames: { label: '旧名', help: '改名以前照印的栏目名，一个一项' },
  note: { label: '附注', help: '什么时候改的名，或这个栏目登什么' },
} satisfies HelpsFor<ColumnData>;

/** The fields of the file of a series. */
export const seriesHelp = {
  name: { label: '刊名', help: '公文写机关代字', example: '××工运' },
  form: {
    label: '体裁',
    help: 'journal 刊物，bulletin 简报，notice 公文，poster 单篇（展板）',
    inForm: '',
    example: 'journal',
  },
  publisher: { label: '主办', help: '主办或编发的单位', fields: organizationReferenceHelp },
  audience: {
    label: '范围',
    help: '没有另外写明的文章给谁看：internal 内部，exchange 交流，public 公开',
    inForm: '没有另外写明的文章给谁看',
    example: 'internal',
  },
  description: { label: '说明', help: '一段话，放在这种刊物的网页上' },
  order: { label: '次序', help: '在列表里排第几，从 1 起', example: '1' },
  published: {
    label: '出版过的期号',
    help: '知道某一年至少出到第几期，一年一项；没有收的会标出“未收录”',
    fields: {
      year: { label: '年份', help: '四位数字', example: '2023' },
      upTo: { label: '出到第几期', help: '已知的最大期号', example: '6' },
      evidence: { label: '依据', help: '怎么知道的', example: '2023年第6期在馆' },
    },
  },
} satisfies HelpsFor<SeriesData>;
