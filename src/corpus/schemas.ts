import type { Entry } from './model.ts';
import { articleSchema, articleSchemaFor } from '../schema/article.ts';
import { columnSchema } from '../schema/column.ts';
import { organizationSchema, organizationSchemaFor } from '../schema/organization.ts';
import { personSchema } from '../schema/person.ts';
import { seriesSchema } from '../schema/series.ts';
import type { SiteData } from '../schema/site.ts';
import { digestOf } from './digest.ts';

/** The schemas the files of one archive are read against. */
export type Schemas = ReturnType<typeof schemasFor>;

/**
 * The schemas with the kinds that `content/site.yaml` names; where it names none that can be read, any kind goes, so
 * that one broken file is not told in every other. `key` stands for the kinds beside the digest of a file.
 */
export function schemasFor(site: Entry<SiteData> | undefined) {
  const kinds = site?.data?.kinds.map(({ name }) => name);
  const bodies = site?.data?.organizationKinds;
  return {
    key: digestOf(JSON.stringify([kinds, bodies])),
    article: kinds ? articleSchemaFor(kinds) : articleSchema,
    rooms: {
      series: seriesSchema,
      columns: columnSchema,
      people: personSchema,
      organizations: bodies ? organizationSchemaFor(bodies) : organizationSchema,
    },
  };
}

/** Folders of content/ with one data file a subject. */
export type Room = keyof Schemas['rooms'];
