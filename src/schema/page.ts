import { z } from 'zod';
import { printedSchema } from './fields.ts';

/** Front matter of a page, `content/pages/<page>.mdx`; its file name is its address, `/about/`. */
export const pageSchema = z.strictObject({
  /** 标题: `关于本库`. */
  title: printedSchema,
  /** One line under the title, and for search engines. */
  lead: printedSchema,
});
export type PageData = z.infer<typeof pageSchema>;
