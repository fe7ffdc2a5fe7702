import { z } from 'zod';
import { dateSchema, printedSchema, slugSchema } from './fields.ts';

/** A post a person is shown to hold, with the place that shows it. */
const postSchema = z.strictObject({
  /** Post as printed: `省总工会党组书记、常务副主席`. */
  post: printedSchema,
  /** Body the post belongs to. */
  organization: slugSchema.optional(),
  /** A date on which the post was held (not when it began). */
  asOf: dateSchema.optional(),
  evidence: z.strictObject({
    /** `<series>/<issue>` or `<series>/<issue>/<article>`. */
    item: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+(\/[a-z0-9-]+)?$/, '要写成 刊名/期/篇，例如 xuekan/2023-no2/03'),
    /** Words that show it, as they stand in the archive. */
    quote: printedSchema,
  }),
});

/** `content/people/<person>.yaml`: authority file of a person who signs, speaks, writes or edits. */
export const personSchema = z.strictObject({
  name: printedSchema,
  /** Other forms of the name met in the sources. */
  otherNames: z.array(printedSchema).optional(),
  /** What tells namesakes apart. */
  note: printedSchema.optional(),
  /** Posts in order of date. Empty where no source names one. */
  posts: z.array(postSchema),
});
export type PersonData = z.infer<typeof personSchema>;
