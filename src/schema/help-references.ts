import type { OrganizationReference, PersonReference } from './fields.ts';
import type { HelpsFor } from './help.ts';

/** A person as an item prints them. */
export const personReferenceHelp = {
  person: {
    label: '人物编号',
    help: 'people/ 里那个人的文件名，不写 .yaml',
    inForm: '写姓名，从名录里选',
    example: 'zhang-san',
  },
  name: { label: '姓名', help: '照印', example: '张三' },
  post: { label: '职务', help: '印在姓名旁边的，照印；没有印就不写', example: '县总工会主席' },
} satisfies HelpsFor<PersonReference>;

/** A body as an item prints it. */
export const organizationReferenceHelp = {
  ids: {
    label: '组织编号',
    help: 'organizations/ 里的文件名，印了几个组织就写几个',
    inForm: '从名录里选，印了几个组织就选几个',
    example: '[yanjiushi, jingjijishubu]',
  },
  name: { label: '组织名称', help: '照印', example: '研究室、经济技术部' },
} satisfies HelpsFor<OrganizationReference>;
