import { z } from 'zod';
import { audienceSchema, organizationReferenceSchema, printedSchema } from './fields.ts';

/** The forms a publication can take; each has its own page. 期刊, 通报, 公文, 展板. */
export const seriesForms = ['journal', 'bulletin', 'notice', 'poster'] as const;

/** `content/series/<series>.yaml`: one publication. */
export const seriesSchema = z.strictObject({
  /** 刊名 or 公文代字: `青海工运`, `内部通报`, `青总发`. */
  name: printedSchema,
  form: z.enum(seriesForms),
  publisher: organizationReferenceSchema,
  /** Who its items are meant for unless an article says otherwise. */
  audience: audienceSchema,
  /** One paragraph on what it is, for the series page. */
  description: printedSchema,
  /** Place in lists, from 1. */
  order: z.number().int().positive(),
  /** Numbers known to have appeared, for the grid that shows 未收录. */
  published: z
    .array(
      z.strictObject({
        year: z.number().int(),
        /** Highest number known of that year. */
        upTo: z.number().int().positive(),
        /** How it is known: `2023年第2期在馆`. */
        evidence: printedSchema,
      }),
    )
    .optional(),
});
export type SeriesData = z.infer<typeof seriesSchema>;
export type SeriesForm = (typeof seriesForms)[number];
