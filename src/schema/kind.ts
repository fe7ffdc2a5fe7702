import { z } from 'zod';
import { printedSchema, slugSchema } from './fields.ts';

/** A 文种 or genre, as `content/site.yaml` names those of its archive. */
export const kindSchema = z.strictObject({
  /** `讲话`. */
  name: printedSchema,
  /** Address part, `/kinds/<address>/`; once published never changed: `jianghua`. */
  address: slugSchema,
  /** True where the speaker is its author: 讲话, 报告. */
  spoken: z.boolean().optional(),
});
export type KindData = z.infer<typeof kindSchema>;
