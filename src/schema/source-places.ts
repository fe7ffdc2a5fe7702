import { z } from 'zod';

const thousandths = z.number().int().min(0).max(1000);

/** Left, top, right and bottom of a stretch of text, in thousandths of its page. */
const boxSchema = z
  .tuple([thousandths, thousandths, thousandths, thousandths])
  .refine(([left, top, right, bottom]) => left <= right && top <= bottom, {
    error: '左要小于右，上要小于下',
    // What is judged of all places needs each of them to be one.
    abort: true,
  });

const count = z.number().int().min(1);

/** `[12, 1, 3, [118, 66, 882, 90], 97]`: line, file, page, box or null, confidence of the recognition in percent. */
const placeSchema = z
  .tuple([count, count, count, boxSchema.nullable(), z.number().int().min(0).max(100).optional()])
  .transform(([line, file, page, box, confidence]) => ({ line, file, page, box, confidence }));

/**
 * `content/issues/<series>/<issue>/source-places.json`, written by the import: where the lines of `source.txt` stand on
 * the pages of the office's own files. A line that runs over several columns or pages has several places.
 */
export const sourcePlacesSchema = z
  .strictObject({
    /** Names of the files as they were handed over; a place counts them from 1. */
    files: z.array(z.string().min(1)).min(1),
    places: z.array(placeSchema),
  })
  .refine(
    ({ files, places }) => places.every(({ file }) => file <= files.length),
    'places 里有一行指的文件不在 files 里',
  );
export type SourcePlaces = z.output<typeof sourcePlacesSchema>;
