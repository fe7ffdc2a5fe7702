import { getCollection } from 'astro:content';
import { site } from '../site.ts';
import { buildArchive } from './catalogue.ts';
import type { Archive } from './model.ts';

let loaded: Promise<Archive> | undefined;

/** The whole archive this build may show: read once for a build, afresh for every page while writing. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  loaded ??= readArchive();
  return loaded;
}

async function readArchive(): Promise<Archive> {
  const [series, issues, articles, corrections, columns, people, organizations] = await Promise.all([
    getCollection('series'),
    getCollection('issues'),
    getCollection('articles'),
    getCollection('corrections'),
    getCollection('columns'),
    getCollection('people'),
    getCollection('organizations'),
  ]);
  return buildArchive(
    {
      series,
      issues,
      articles: articles.map(({ id, data, body }) => ({ id, data, body: body ?? '' })),
      corrections,
      columns,
      people,
      organizations,
    },
    site.audience,
  );
}
