import { z } from 'zod';
import { dateSchema, printedSchema, slugSchema } from './fields.ts';

/** The form of the book this code reads and writes. */
export const BOOK_VERSION = 1;

const DIGEST = /^[0-9a-f]{12}$/;
const itemSchema = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/, '要写成网址的样子');

/** One published item and what is known of its publication. */
const bookRowSchema = z.strictObject({
  /** What it was called when it was last published, for the words about an item that is gone: `《青海工运》2023年第2期`. */
  title: printedSchema,
  /** Digest of its files as they were last published. */
  digest: z.string().regex(DIGEST, '要是十二位的校验码'),
  /** Of an article: its paragraphs have the numbers 1 to this one. */
  paragraphs: z.int().nonnegative().optional(),
  /** Day of its first publication; missing where nobody knows it. */
  added: dateSchema.optional(),
  /** Day on which it was last published in another form. */
  changed: dateSchema.optional(),
  /** The days before that one on which it was published in another form, the first one first. */
  formerly: z.array(dateSchema).optional(),
  /** Its corrections by key, each with the day of the publication it came with; null where nobody knows that day. */
  corrections: z.record(z.string().regex(DIGEST), dateSchema.nullable()).optional(),
  /** Since when and why it is no longer shown. */
  withdrawn: z.strictObject({ on: dateSchema, reason: printedSchema }).optional(),
  /** The item it is now, whose address this one leads to; never one that was moved on itself. */
  movedTo: itemSchema.optional(),
  /** What it was when it was first published, where it has moved since: feeds go on calling it so. */
  first: itemSchema.optional(),
  /** Day on which it was moved last. */
  movedOn: dateSchema.optional(),
});
export type BookRow = z.infer<typeof bookRowSchema>;

/** One publication of the site. */
const publicationSchema = z.strictObject({
  number: z.int().positive(),
  on: dateSchema,
  /** Digest of all files of the content it was made from, but for the book itself. */
  state: z.string(),
  /** The earlier publication it went back to. */
  backTo: z.int().positive().optional(),
  /** How many addresses were new, corrected, back again and withdrawn; what was none is left out. */
  counts: z
    .strictObject({
      added: z.int().positive().optional(),
      changed: z.int().positive().optional(),
      returned: z.int().positive().optional(),
      gone: z.int().positive().optional(),
    })
    .optional(),
});
export type Publication = z.infer<typeof publicationSchema>;

/**
 * `content/published/<series>.yaml`, and `content/published/index.yaml` for what belongs to no series: the book of all that
 * was ever published. `npm run publish` alone writes it.
 */
export const publishedSchema = z.strictObject({
  version: z.literal(BOOK_VERSION, '是另一个版本的程序写的'),
  /** In `index.yaml`: the series that have a file of their own. */
  series: z.array(slugSchema).optional(),
  /** In `index.yaml`: every publication, the first one first. */
  publications: z.array(publicationSchema).optional(),
  /** By item: `qinghai-gongyun/2023-no2/03`, `people/ma-jixiao`. */
  items: z.record(itemSchema, bookRowSchema),
  /** Digest of the lines above it: tells a file that was edited by hand. */
  seal: z.string(),
});
export type PublishedData = z.infer<typeof publishedSchema>;
