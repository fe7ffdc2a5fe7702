import type { DatedCorrection, ShownArticle } from '../corpus/model.ts';
import { findPageMarks } from '../document/text.ts';
import type { KindData } from '../schema/kind.ts';
import { once } from '../text/once.ts';
import { nameApart } from './labels.ts';
import type { Article, ArticlePicture, Column, Issue } from './model.ts';
import { articlePath, kindPath, yearPath } from './paths.ts';
import type { Linker } from './references.ts';

/** Links one article file to its issue, column, people, bodies and corrections. */
export function linkArticle(
  file: ShownArticle,
  issue: Issue,
  { columnOf, kindOf, corrections, linker }: Surroundings,
): Article {
  const { id, data, digest, life } = file;
  const kind = kindOf(data.kind);
  const spoken = kind.spoken ?? false;
  const slug = id.slice(id.lastIndexOf('/') + 1);
  // A speech or report bears its speaker's name under the title, unless the title itself gives it.
  const underTitle = spoken ? (data.speakers ?? []).filter(({ name }) => !data.title.includes(name)) : [];
  const people = linker.people([...underTitle, ...(data.authors ?? [])]);
  const column = columnOf(issue.series.id, data.column);
  const year = data.date === undefined ? issue.data.year : Number(data.date.slice(0, 4));
  const { organization, copywriter, photographer, notice } = data;
  const pictures = once(() => addressPictures(file.pictures, issue));
  return {
    id,
    slug,
    url: articlePath(id),
    issue,
    data,
    ...(life && { life }),
    audience: data.audience ?? issue.series.data.audience,
    ...(column && { column }),
    kindUrl: kindPath(kind),
    spoken,
    year,
    yearUrl: yearPath(year),
    headTitle: data.title,
    people,
    speakers: linker.people(data.speakers ?? []),
    byline: people.map(nameApart).join('、'),
    organization: organization ? linker.bodies(organization) : [],
    ...(copywriter && { copywriter: linker.person(copywriter) }),
    ...(photographer && { photographer: linker.person(photographer) }),
    signatory: notice?.signatory ? linker.bodies(notice.signatory) : [],
    printedBy: notice?.printedBy ? linker.bodies(notice.printedBy) : [],
    corrections,
    digest,
    get wordCount() {
      return file.wordCount;
    },
    get document() {
      return file.document;
    },
    get pictures() {
      return pictures();
    },
    get pageMarks() {
      return findPageMarks(file.document).flatMap(({ page }) => page ?? []);
    },
  };
}

/** Of a picture that is none the checks have told already. */
function addressPictures(
  pictures: ShownArticle['pictures'],
  { url }: Pick<Issue, 'url'>,
): Map<string, ArticlePicture> {
  return new Map(
    [...pictures].flatMap(([name, { path, stamp, head }]) =>
      head ? [[name, { ...head, path, stamp, url: pictureUrl(path, url) }]] : [],
    ),
  );
}

/** One beside its article stands below its issue, one of `public/` where it is in it. */
function pictureUrl(path: string, issue: string): string {
  return path.startsWith('public/')
    ? encodeURI(path.slice('public'.length))
    : `${issue}pictures/${path.slice(path.lastIndexOf('/') + 1)}`;
}

interface Surroundings {
  /** The 栏目 of a series that bears a name, now or formerly. */
  columnOf: (series: string, name: string | undefined) => Column | undefined;
  /** The kind that bears a name. */
  kindOf: (name: string) => KindData;
  corrections: DatedCorrection[];
  linker: Linker;
}
