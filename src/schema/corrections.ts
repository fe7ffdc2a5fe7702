import { z } from 'zod';
import { printedSchema, slugSchema } from './fields.ts';

/** misread 误识, omitted 删略, moved 移位, supplied 补入, query 存疑 (the text stays as printed). */
export const correctionKinds = ['misread', 'omitted', 'moved', 'supplied', 'query'] as const;

/** What readers see each kind called. */
export const correctionNames: Readonly<Record<(typeof correctionKinds)[number], string>> = {
  misread: '误识',
  omitted: '删略',
  moved: '移位',
  supplied: '补入',
  query: '存疑',
};

/** One open correction: what stood in the source, what stands in the archive, and why. */
export const correctionSchema = z
  .strictObject({
    kind: z.enum(correctionKinds),
    /** Article it stands in; left out where it stands in the imprint or contents. */
    article: slugSchema.optional(),
    /** What stood, exactly as in source.txt, long enough to occur once. Left out for `supplied`. */
    source: z.string().min(1).optional(),
    /** What stands in the archive. Left out for `omitted`. */
    archive: z.string().min(1).optional(),
    reason: printedSchema,
  })
  .superRefine((correction, context) => {
    const needsSource = correction.kind !== 'supplied';
    const needsArchive = correction.kind !== 'omitted';
    if (needsSource !== (correction.source !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: needsSource ? '要写 source：原文怎样' : '补入的文字没有 source',
      });
    }
    if (needsArchive !== (correction.archive !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['archive'],
        message: needsArchive ? '要写 archive：现在怎样' : '删略的文字没有 archive',
      });
    }
    if (correction.kind === 'query' && correction.source !== correction.archive) {
      context.addIssue({
        code: 'custom',
        path: ['archive'],
        message: '存疑不改字：source 与 archive 要一样',
      });
    }
  });
export type Correction = z.infer<typeof correctionSchema>;

/** `content/issues/<series>/<issue>/corrections.yaml`. */
export const correctionsSchema = z.array(correctionSchema);
