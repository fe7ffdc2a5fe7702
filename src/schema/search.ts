import { z } from 'zod';
import { printedSchema } from './fields.ts';

/** `content/search/synonyms.yaml`: groups of words that mean the same: `[二十大, 党的二十大]`. */
export const synonymsSchema = z.array(z.array(printedSchema).min(2, '一组至少两个词'));

/** `content/search/variants.yaml`: a variant character and the one it counts as in search: `峯: 峰`. */
export const variantsSchema = z.record(
  z.string().refine((text) => [...text].length === 1, '只能是一个字'),
  z.string().refine((text) => [...text].length === 1, '只能是一个字'),
);
