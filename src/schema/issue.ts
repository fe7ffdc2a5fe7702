import { z } from 'zod';
import {
  dateSchema,
  organizationReferenceSchema,
  pageSchema,
  personReferenceSchema,
  printedSchema,
  slugSchema,
} from './fields.ts';

/** Id of an article inside its issue: its file name without `.mdx`, e.g. `03`, `cover`, `index`. */
const articleSlugSchema = slugSchema;

/** One line of the printed contents. */
export const contentsEntrySchema = z.strictObject({
  /** Title as the contents print it, which may differ from the title above the article. */
  title: printedSchema,
  /** Author as the contents print it. */
  author: printedSchema.optional(),
  /** Start page as printed. */
  page: pageSchema.optional(),
  /** Small head above this entry inside its column: `西宁市总工会`, `革命家风`. */
  group: printedSchema.optional(),
  /** The article it points to. */
  article: articleSlugSchema,
});
export type ContentsEntry = z.infer<typeof contentsEntrySchema>;

/** 栏目 of the printed contents with its entries; an issue without columns has one without a name. */
const contentsColumnSchema = z.strictObject({
  column: printedSchema.optional(),
  entries: z.array(contentsEntrySchema).min(1),
});

/** One line of the 版权页/编委会 list. */
const mastheadRoleSchema = z.strictObject({
  /** 主任, 副主任, 委员, 主编, 副主编, 责任编辑 … */
  role: printedSchema,
  members: z
    .array(
      personReferenceSchema.extend({
        /** Duty in brackets behind the name: `执行`. */
        note: printedSchema.optional(),
      }),
    )
    .min(1),
});

/** Where an item stands that the printed contents do not list. */
const placements = ['封面', '封二', '正文', '封三', '封底'] as const;

/** `content/issues/<series>/<issue>/issue.yaml`: one issue of a series, as printed. */
export const issueSchema = z
  .strictObject({
    /** The year the number counts in. */
    year: z.number().int().min(1900).max(2100),
    /** 期号, every number of a 合刊: `[2]`, `[9, 10]`, `[9, 10, 11]`; empty where none is printed. */
    numbers: z.array(z.number().int().positive()),
    /** The second year of a 合刊 over two years. */
    endYear: z.number().int().min(1901).max(2101).optional(),
    /** Its numbers in that year, from the first on: `[1]`, `[1, 2]`. */
    endNumbers: z.array(z.number().int().positive()).min(1).optional(),
    /** 卷, where the periodical counts volumes. */
    volume: z.number().int().positive().optional(),
    /** 总期号, counted from the first issue on; of a 合刊 every one: `[118]`. */
    running: z.array(z.number().int().positive()).min(1).optional(),
    /** What an issue beside the numbers is called, as printed, without the year: `增刊1`, `专刊`, `试刊第1期`, `创刊号`. */
    special: printedSchema.optional(),
    /** One of the parts that bear the same number, as printed: `上`, `下册`, `上半月`. */
    part: printedSchema.optional(),
    /** What tells a later printing from the first, as printed: `第二次印刷`, `再版`. */
    printing: printedSchema.optional(),
    /** Date printed on it. */
    date: dateSchema.optional(),
    /** Evidence for a date that is not printed. */
    dateInferred: printedSchema.optional(),
    /** Lines of the cover or of the head of a bulletin, as printed. */
    coverLines: z.array(printedSchema).optional(),
    /** 编委会 and editors, in printed order. */
    masthead: z.array(mastheadRoleSchema).optional(),
    /** 宗旨, the line of purpose: `宣传政策 指导工作 交流经验 探讨理论 沟通信息`. */
    motto: printedSchema.optional(),
    /** 主办 or 编发 body. */
    publisher: organizationReferenceSchema.optional(),
    /** 编辑部门. */
    editorialOffice: printedSchema.optional(),
    /** 准印证号. */
    permit: printedSchema.optional(),
    address: printedSchema.optional(),
    postcode: printedSchema.optional(),
    telephone: printedSchema.optional(),
    email: printedSchema.optional(),
    /** 内部资料 免费交流. */
    circulation: printedSchema.optional(),
    /** Other lines of the imprint, as printed. */
    imprintLines: z.array(printedSchema).optional(),
    /** 按, the note over the whole issue, without the word 按. */
    editorNote: printedSchema.optional(),
    /** Titles over the contents, as printed: `目录`, `目 录 2017年第9-10期 (2017年10月10日出版)`. */
    contentsHead: z.array(printedSchema).optional(),
    /** The contents as printed; for an issue that prints none, its articles in order. */
    contents: z.array(contentsColumnSchema).min(1),
    /** True where the paper prints no contents and the list above was made from the articles. */
    contentsSupplied: z.boolean().optional(),
    /** Items the contents do not list, with the article they follow (none: before all others). */
    unlisted: z
      .array(
        z.strictObject({
          article: articleSlugSchema,
          placement: z.enum(placements),
          after: articleSlugSchema.optional(),
        }),
      )
      .optional(),
    /** Pictures of the cover and back cover. */
    coverPhotos: z
      .array(
        z.strictObject({
          placement: z.enum(placements),
          /** 题名 with 书名号 as printed: `《浇筑》`. */
          title: printedSchema,
          photographer: personReferenceSchema,
        }),
      )
      .optional(),
    /** 分送 list, one line per printed line, without the word 分送; of several lists each keeps its label: `报：市总工会`. */
    distribution: z.array(printedSchema).optional(),
  })
  .superRefine((issue, context) => {
    for (const key of ['numbers', 'endNumbers', 'running'] as const) {
      const numbers = issue[key] ?? [];
      const place = numbers.findIndex((number, index) => number <= (numbers[index - 1] ?? 0));
      if (place > 0)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `合刊期号倒置：${numbers.slice(place - 1, place + 1).join('、')}`,
        });
    }
    for (const [key, message] of faultsOfEnd(issue))
      context.addIssue({ code: 'custom', path: [key], message });
    if (issue.part !== undefined && issue.numbers.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['part'],
        message: `没有期号的不写 part：“增刊上”整个写在 special 里`,
      });
    if (issue.special !== undefined && /^\d{4}年/u.test(issue.special))
      context.addIssue({
        code: 'custom',
        path: ['special'],
        message: `不写年份：“${issue.special}”的年份写在 year 里`,
      });
  });

/** What is wrong with the second year of a 合刊 over two, by field. */
function faultsOfEnd({
  year,
  numbers,
  endYear,
  endNumbers,
}: {
  year: number;
  numbers: readonly number[];
  endYear?: number | undefined;
  endNumbers?: readonly number[] | undefined;
}): [key: string, message: string][] {
  if (endYear === undefined && endNumbers === undefined) return [];
  if (endYear === undefined) return [['endNumbers', '跨年的合刊还要写 endYear，后一年是哪一年']];
  const faults: [string, string | false][] = [
    ['endYear', endYear !== year + 1 && `跨年的合刊只跨到下一年：year 是 ${year}，endYear 要写 ${year + 1}`],
    ['endNumbers', endNumbers === undefined && '跨年的合刊还要写 endNumbers，后一年的期号'],
    ['endNumbers', endNumbers !== undefined && endNumbers[0] !== 1 && '跨年的合刊，后一年的期号从 1 起'],
    ['numbers', numbers.length === 0 && '跨年的合刊要写前一年的期号'],
  ];
  return faults.filter((fault): fault is [string, string] => fault[1] !== false);
}

export type IssueData = z.infer<typeof issueSchema>;
