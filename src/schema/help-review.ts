import type { Correction } from './corrections.ts';
import type { HelpsFor } from './help.ts';
import type { pageSchema } from './page.ts';
import type { ReviewException, ReviewStep } from './review.ts';
import type { z } from 'zod';

/** The fields of a correction. */
export const correctionHelp = {
  kind: {
    label: '种类',
    help: 'misread 误识，omitted 删略，moved 移位，supplied 补入，query 存疑（字不改）',
    example: 'misread',
  },
  article: { label: '文章', help: '文件名，不写 .mdx；在版权页、目录里的不写', example: "'03'" },
  source: { label: '原来怎样', help: '照抄 source.txt，长到全文只有一处；补入的不写' },
  archive: { label: '现在怎样', help: '照抄现在的文字；删略的不写，存疑的与 source 相同' },
  reason: { label: '理由', help: '为什么这样改，读者看得到' },
} satisfies HelpsFor<Correction>;

/** The fields of an exception. */
export const exceptionHelp = {
  code: { label: '消息的代号', help: '照检查打印的写', example: 'numbering-gap' },
  file: { label: '哪个文件', help: '从这个文件所在的文件夹写起', example: '03.mdx' },
  words: { label: '消息里的几个字', help: '够认出是哪一条就行', example: '三、' },
  reason: { label: '理由', help: '为什么不用改', example: '原刊缺“二、”' },
} satisfies HelpsFor<ReviewException>;

/** The fields of a step of proofreading. */
export const stepHelp = {
  state: { label: '状态', help: '待校、一校、二校、定稿里的一种', example: '一校' },
  by: { label: '谁校的', help: '姓名，不上网', example: '张三' },
  on: { label: '哪一天', help: '加引号', example: "'2026-11-28'" },
} satisfies HelpsFor<ReviewStep>;

/** The fields of a page of words. */
export const pageHelp = {
  title: { label: '题名', help: '这一页的名称', example: '关于本库' },
  lead: { label: '题下的一行', help: '也给搜索引擎看' },
} satisfies HelpsFor<z.infer<typeof pageSchema>>;
