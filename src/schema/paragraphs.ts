import { z } from 'zod';
import { slugSchema } from './fields.ts';

/** `content/issues/<series>/<issue>/paragraphs.yaml`: rows of paragraph numbers by article, kept by `npm run ids`. */
export const paragraphsSchema = z.record(slugSchema, z.array(z.string()));
export type ParagraphsData = z.infer<typeof paragraphsSchema>;
