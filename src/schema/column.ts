import { z } from 'zod';
import { printedSchema, slugSchema } from './fields.ts';

/** `content/columns/<column>.yaml`: authority file of a 栏目, followed through its renamings. */
export const columnSchema = z.strictObject({
  /** Name in its latest form: `学习强会`. */
  name: printedSchema,
  /** The series whose contents print it: `qinghai-gongyun`. */
  series: slugSchema,
  /** Place in lists, from 1. */
  order: z.number().int().positive(),
  /** Earlier names of the same column, as printed. */
  formerNames: z.array(printedSchema).min(1).optional(),
  /** When and how it was renamed, or what it is for. */
  note: printedSchema.optional(),
});
export type ColumnData = z.infer<typeof columnSchema>;
