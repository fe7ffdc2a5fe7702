import type { z } from 'zod';
import { schemasFor } from '../corpus/schemas.ts';
import type { Whole } from '../corpus/model.ts';
import { correctionsSchema } from '../schema/corrections.ts';
import type { FieldHelps } from '../schema/help.ts';
import { articleHelp } from '../schema/help-article.ts';
import { columnHelp, organizationHelp, personHelp, seriesHelp } from '../schema/help-authority.ts';
import { issueHelp } from '../schema/help-issue.ts';
import { formulaHelp } from '../schema/help-formulas.ts';
import { correctionHelp, exceptionHelp, stepHelp, pageHelp } from '../schema/help-review.ts';
import { siteHelp } from '../schema/help-site.ts';
import { issueSchema } from '../schema/issue.ts';
import { pageSchema } from '../schema/page.ts';
import { reviewSchema } from '../schema/review.ts';
import { formulasSchema } from '../schema/formulas.ts';
import { synonymsSchema, variantsSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';

/** A kind of file that people write, with all that is known of its fields. */
export interface EditedFile {
  name: FileName;
  /** What an editor calls it: `一期`. */
  title: string;
  /** Where such files lie, from the project. */
  places: readonly string[];
  schema: z.ZodType;
  helps: FieldHelps;
}

/** Kinds of files that people write. */
export type FileName =
  | 'site'
  | 'series'
  | 'column'
  | 'person'
  | 'organization'
  | 'issue'
  | 'article'
  | 'page'
  | 'corrections'
  | 'review'
  | 'synonyms'
  | 'variants'
  | 'formulas';

/** Every kind of file that people write, with the kinds that this archive names. */
export function editedFiles({ site }: Pick<Whole, 'site'>): EditedFile[] {
  const { article, rooms } = schemasFor(site);
  return [
    file('site', '文献库的设置', ['content/site.yaml'], siteSchema, siteHelp),
    file('series', '刊物', ['content/series/*.yaml'], rooms.series, seriesHelp),
    file('column', '栏目', ['content/columns/*.yaml'], rooms.columns, columnHelp),
    file('person', '人物', ['content/people/*.yaml'], rooms.people, personHelp),
    file('organization', '组织', ['content/organizations/*.yaml'], rooms.organizations, organizationHelp),
    file('issue', '一期', ['content/issues/*/*/issue.yaml'], issueSchema, issueHelp),
    file('article', '文章', ['content/issues/*/*/*.mdx'], article, articleHelp),
    file('page', '网页', ['content/pages/*.mdx'], pageSchema, pageHelp),
    file('corrections', '更正', ['content/issues/*/*/corrections.yaml'], correctionsSchema, correctionHelp),
    file('review', '校对和例外', ['content/issues/*/*/review.yaml', 'content/review.yaml'], reviewSchema, {
      articles: { label: '校对到哪一步', help: '一篇一项，一步一行，最后一行是现在的状态', fields: stepHelp },
      exceptions: { label: '例外', help: '看过了、不用改的消息，一条一项', fields: exceptionHelp },
    }),
    file('synonyms', '同义词', ['content/search/synonyms.yaml'], synonymsSchema, {}),
    file('variants', '异体字', ['content/search/variants.yaml'], variantsSchema, {}),
    file('formulas', '提法', ['content/search/formulas.yaml'], formulasSchema, formulaHelp),
  ];
}

function file(
  name: FileName,
  title: string,
  places: readonly string[],
  schema: z.ZodType,
  helps: FieldHelps,
): EditedFile {
  return { name, title, places, schema, helps };
}
