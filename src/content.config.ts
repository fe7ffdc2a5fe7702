import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from './schema/page.ts';

/**
 * What is written as pages: 关于本库, 使用说明. Articles, issues and authority files are no collections: the corpus reads
 * them once for every command (`corpus/`), and Astro's store would hold them a second time.
 */
export const collections = {
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*.mdx' }),
    schema: pageSchema,
  }),
};
