import { z } from 'zod';
import { isRealDate } from '../text/dates.ts';
import { findControls, findInvisible } from '../text/hidden-characters.ts';

/** The widest circle an item is meant for: 内部 internal, 交流 exchange (“内部资料 免费交流”), 公开 public. */
export const audiences = ['internal', 'exchange', 'public'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** What each circle is called. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  internal: '内部',
  exchange: '交流',
  public: '公开',
};

/**
 * What is said of a word that names no circle: `读者范围“all”不认识：请用 internal（内部）、……`. `where` tells where it was written:
 * `--audience 写的`.
 */
export function unknownAudience(word: string, where = ''): string {
  const [last = '', ...others] = audiences.map((one) => `${one}（${AUDIENCE_NAMES[one]}）`).reverse();
  return `${where}读者范围“${word}”不认识：请用 ${others.reverse().join('、')}或 ${last}。`;
}

/** What an article may say of its own circle: one of them, or 撤下 none, so that its text stays with the editors alone. */
export const articleAudienceSchema = z.enum([...audiences, 'none']);

/** Address part: small letters, digits and hyphens, e.g. `wang-dongming`, `2023-no2`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，例如 zhang-san')
  .refine((name) => !WINDOWS_DEVICE.test(name), '是 Windows 的设备名，那里存不成文件');

/** What Windows takes for a device whatever ends the name: `con.mdx` cannot be copied there. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A printed text: not empty, no white space at either end. */
export const printedSchema = z
  .string()
  .min(1, '不能为空')
  .refine((text) => text === text.trim(), '首尾不能有空格')
  .check(({ value, issues }) => {
    for (const { name } of [...findControls(value), ...findInvisible(value)].slice(0, 1))
      issues.push({ code: 'custom', input: value, message: `有看不见或别处没有的字符 ${name}` });
  });

/** ISO date of any precision (`2018`, `2018-12`, `2018-12-18`) that the calendar has. Keep it quoted in YAML. */
export const dateSchema = z
  .string('日期要加引号，例如 "2023-02-17"')
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '日期要写成 "2023"、"2023-02" 或 "2023-02-17"')
  .refine(isRealDate, '日历上没有这一天');

/** A printed page number. */
export const pageSchema = z.number().int('页码要是整数').positive('页码要大于 0');

/** A person as the item prints them: authority id, name, and the post if one stands beside the name. */
export const personReferenceSchema = z.strictObject({
  /** Id in `content/people/`, e.g. `ma-jixiao`. */
  person: slugSchema,
  /** Name as printed, e.g. `马吉孝`. */
  name: printedSchema,
  /** Post as printed, e.g. `省总工会党组书记、常务副主席`. */
  post: printedSchema.optional(),
});
export type PersonReference = z.infer<typeof personReferenceSchema>;

/** A body as the item prints it: `研究室、经济技术部` with the authority ids of all it names. */
export const organizationReferenceSchema = z.strictObject({
  /** Ids in `content/organizations/`, in printed order. */
  ids: z.array(slugSchema).min(1, '至少写一个组织'),
  /** Name as printed, e.g. `研究室、经济技术部`. */
  name: printedSchema,
});
export type OrganizationReference = z.infer<typeof organizationReferenceSchema>;
