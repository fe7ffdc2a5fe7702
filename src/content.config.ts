import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from './schema/article.ts';
import { columnSchema } from './schema/column.ts';
import { correctionsSchema } from './schema/corrections.ts';
import { issueSchema } from './schema/issue.ts';
import { organizationSchema } from './schema/organization.ts';
import { personSchema } from './schema/person.ts';
import { seriesSchema } from './schema/series.ts';

/** Entry id from a path below the base, without the extension and a fixed file name behind it. */
const pathId = ({ entry }: { entry: string }) => entry.replace(/(\/(issue|corrections))?\.(yaml|mdx)$/, '');

export const collections = {
  series: defineCollection({
    loader: glob({ base: 'content/series', pattern: '*.yaml', generateId: pathId }),
    schema: seriesSchema,
  }),
  issues: defineCollection({
    loader: glob({ base: 'content/issues', pattern: '*/*/issue.yaml', generateId: pathId }),
    schema: issueSchema,
  }),
  articles: defineCollection({
    loader: glob({ base: 'content/issues', pattern: '*/*/*.mdx', generateId: pathId }),
    schema: articleSchema,
  }),
  corrections: defineCollection({
    loader: glob({ base: 'content/issues', pattern: '*/*/corrections.yaml', generateId: pathId }),
    schema: correctionsSchema,
  }),
  columns: defineCollection({
    loader: glob({ base: 'content/columns', pattern: '*.yaml', generateId: pathId }),
    schema: columnSchema,
  }),
  people: defineCollection({
    loader: glob({ base: 'content/people', pattern: '*.yaml', generateId: pathId }),
    schema: personSchema,
  }),
  organizations: defineCollection({
    loader: glob({ base: 'content/organizations', pattern: '*.yaml', generateId: pathId }),
    schema: organizationSchema,
  }),
};
