import { z } from 'zod';
import { audienceSchema } from '../../schema/fields.ts';
import { seriesForms } from '../../schema/series.ts';

/** A name or text that is not known is null, never missing and never empty. */
const known = z.string().min(1).nullable();
const path = z
  .string()
  .regex(/^\/(?:[^/]+\/)+$/u)
  .describe('网址，从网站的根写起');
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .nullable()
  .describe('日期，ISO 8601，精确到所知道的年、月或日');

/** One row of `/data/articles.json`. */
export const articleRowSchema = z.strictObject({
  id: z.string().describe('编号：刊名/期/篇'),
  url: path,
  title: z.string().describe('题名'),
  subtitle: known.describe('副题'),
  series: z.string().describe('所在刊物的编号'),
  issue: z.string().describe('所在期的编号'),
  column: known.describe('栏目，照目录所印'),
  kind: z.string().describe('文种或体裁'),
  authors: z.array(z.string()).describe('责任者：作者，讲话、报告的讲话人；报道中的讲话人不在内'),
  organization: known.describe('供稿或署名的单位'),
  date,
  pageStart: z.int().nullable().describe('起始页'),
  pageEnd: z.int().nullable().describe('终止页'),
  audience: audienceSchema.describe('范围：内部、交流、公开'),
  wordCount: z.int().describe('正文字数'),
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

/** One row of `/data/issues.json`. */
export const issueRowSchema = z.strictObject({
  id: z.string().describe('编号：刊名/期'),
  url: path,
  title: z.string().describe('全称'),
  series: z.string().describe('所在刊物的编号'),
  year: z.int().describe('期号所属的年'),
  numbers: z.array(z.int()).describe('期号；合刊的不止一个'),
  endYear: z.int().nullable().describe('跨两年的合刊，后一年'),
  endNumbers: z.array(z.int()).nullable().describe('跨两年的合刊，后一年的期号'),
  volume: z.int().nullable().describe('卷'),
  running: z.array(z.int()).nullable().describe('总第几期'),
  special: known.describe('增刊、专刊、特刊等，照所印'),
  part: known.describe('上、下等'),
  printing: known.describe('第几次印刷，照所印'),
  date,
  publisher: known.describe('编印单位'),
  audience: audienceSchema.describe('刊物的范围'),
  articles: z.array(z.string()).describe('各篇的编号，按阅读次序'),
});
export type IssueRow = z.infer<typeof issueRowSchema>;

/** One line of `/data/texts-2023.jsonl`: the running text of an article. */
export const textRowSchema = z.strictObject({
  id: z.string().describe('编号：刊名/期/篇'),
  url: path,
  title: z.string().describe('题名'),
  paragraphs: z
    .array(
      z.strictObject({
        id: known.describe('段落的网址片段 #p12 中的 p12'),
        kind: z
          .enum(['paragraph', 'heading', 'cell', 'verse', 'caption'])
          .describe('段落、标题、表格的一格、诗的一节、正文里的图片说明'),
        text: z.string().describe('文字，照原文；印出的换行是 \\n'),
      }),
    )
    .describe('正文，按阅读次序'),
});
export type TextRow = z.infer<typeof textRowSchema>;

/** One row of `/data/people.json`. */
export const personRowSchema = z.strictObject({
  id: z.string().describe('编号'),
  url: path,
  name: z.string().describe('姓名'),
  mark: known.describe('同名的人以此相区别'),
  otherNames: z.array(z.string()).describe('原文中的别的写法'),
  works: z.int().describe('署名、讲话、编印的篇数和期数'),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** One row of `/data/organizations.json`. */
export const organizationRowSchema = z.strictObject({
  id: z.string().describe('编号'),
  url: path,
  name: z.string().describe('全称'),
  shortNames: z.array(z.string()).describe('简称'),
  kind: z.string().describe('类别'),
  parent: known.describe('上级单位的编号'),
});
export type OrganizationRow = z.infer<typeof organizationRowSchema>;

/** One row of `/data/columns.json`. */
export const columnRowSchema = z.strictObject({
  id: z.string().describe('编号'),
  url: path,
  name: z.string().describe('栏目现名'),
  formerNames: z.array(z.string()).describe('曾用名'),
  series: z.string().describe('所在刊物的编号'),
  articles: z.int().describe('篇数'),
});
export type ColumnRow = z.infer<typeof columnRowSchema>;

/** One row of `/data/series.json`. */
export const seriesRowSchema = z.strictObject({
  id: z.string().describe('编号'),
  url: path,
  name: z.string().describe('刊名或公文代字'),
  form: z.enum(seriesForms).describe('期刊、通报、公文、展板'),
  publisher: known.describe('编印单位'),
  description: z.string().describe('简介'),
  audience: audienceSchema.describe('范围'),
  issues: z.int().describe('在库期数'),
});
export type SeriesRow = z.infer<typeof seriesRowSchema>;

const SCHEMAS = {
  article: articleRowSchema,
  issue: issueRowSchema,
  text: textRowSchema,
  person: personRowSchema,
  organization: organizationRowSchema,
  column: columnRowSchema,
  series: seriesRowSchema,
};

/** What a file of the dataset holds: the name of its rows in `/data/schema.json`. */
export type RowName = keyof typeof SCHEMAS;

/** `/data/schema.json`: what each row of the dataset is, after JSON Schema 2020-12, one definition a kind of row. */
export function datasetSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '文献库数据',
    $defs: Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => {
        const { $schema: _, ...definition } = z.toJSONSchema(schema);
        return [name, definition];
      }),
    ),
  };
}
