import { z } from 'zod';
import { dateSchema, printedSchema, slugSchema } from './fields.ts';

/** How far an article is proofread: 待校 not yet, 一校 once, 二校 twice, 定稿 final. */
export const reviewStates = ['待校', '一校', '二校', '定稿'] as const;

export type ReviewState = (typeof reviewStates)[number];

/** A step of the proofreading: what was reached, by whom, and on which day. */
const stepSchema = z.strictObject({
  state: z.enum(reviewStates),
  by: printedSchema,
  on: dateSchema,
});
export type ReviewStep = z.infer<typeof stepSchema>;

/** A message of the checks that a person has looked at and that stands all the same. */
export const exceptionSchema = z.strictObject({
  /** Code of the message: `numbering-gap`. */
  code: printedSchema,
  /** The file it is about, from the folder of this one: `03.mdx`. */
  file: printedSchema,
  /** Words of the message, enough to tell it from others of its code: `四、`. */
  words: printedSchema,
  /** Why it stands. */
  reason: printedSchema,
});
export type ReviewException = z.infer<typeof exceptionSchema>;

/**
 * `content/issues/<series>/<issue>/review.yaml`, and `content/review.yaml` for people, bodies and all else: the state of the
 * work and what was looked at. Names in it are those of editors, and never part of the site.
 */
export const reviewSchema = z.strictObject({
  /** Steps by article, oldest first. */
  articles: z.record(slugSchema, z.array(stepSchema).min(1)).optional(),
  exceptions: z.array(exceptionSchema).optional(),
});
export type ReviewData = z.infer<typeof reviewSchema>;
