import { findPageMarks, PAGE_MARK } from '../markdown/page-marks.ts';
import { parseMdx } from '../markdown/text.ts';
import type { ArticleData } from '../schema/article.ts';
import type { Correction } from '../schema/corrections.ts';
import type { PersonReference } from '../schema/fields.ts';
import type { Article, Column, ContentFiles, Issue } from './model.ts';
import { articlePath, kindPath, yearPath } from './paths.ts';
import type { Linker } from './references.ts';

/** Links one article file to its issue, column, people, bodies and corrections. */
export function linkArticle(
  { id, data, body }: ContentFiles['articles'][number],
  issue: Issue,
  { columns, corrections, linker }: Surroundings,
): Article {
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const people = [...(data.speakers ?? []).filter(standsUnderTitle(data)), ...(data.authors ?? [])].map(
    linker.person,
  );
  const column = columns.find((one) => one.data.series === issue.series.id && hasName(one, data.column));
  const year = data.date === undefined ? issue.data.year : Number(data.date.slice(0, 4));
  const { organization, copywriter, photographer, notice } = data;
  return {
    id,
    slug,
    url: articlePath(id),
    issue,
    data,
    audience: data.audience ?? issue.series.data.audience,
    ...(column && { column }),
    kindUrl: kindPath(data.kind),
    year,
    yearUrl: yearPath(year),
    headTitle: data.title,
    people,
    speakers: (data.speakers ?? []).map(linker.person),
    byline: people.map(({ name }) => name).join('、'),
    organization: organization ? linker.bodies(organization) : [],
    ...(copywriter && { copywriter: linker.person(copywriter) }),
    ...(photographer && { photographer: linker.person(photographer) }),
    signatory: notice?.signatory ? linker.bodies(notice.signatory) : [],
    printedBy: notice?.printedBy ? linker.bodies(notice.printedBy) : [],
    corrections: corrections.filter(({ article }) => article === slug),
    body,
    pageMarks: pagesWithin(body),
  };
}

function pagesWithin(body: string): number[] {
  return body.includes(`<${PAGE_MARK}`)
    ? findPageMarks(parseMdx(body)).flatMap(({ page }) => page ?? [])
    : [];
}

/** A speech or report bears its speaker's name under the title, unless the title itself gives it. */
function standsUnderTitle({ kind, title }: ArticleData): (speaker: PersonReference) => boolean {
  return ({ name }) => (kind === '讲话' || kind === '报告') && !title.includes(name);
}

interface Surroundings {
  columns: Column[];
  corrections: Correction[];
  linker: Linker;
}

function hasName({ data }: Column, name: string | undefined): boolean {
  return name !== undefined && (data.name === name || (data.formerNames?.includes(name) ?? false));
}
