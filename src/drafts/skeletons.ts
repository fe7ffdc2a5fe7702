import type { Whole } from '../corpus/model.ts';
import { readIssueName } from '../text/issue-name.ts';
import type { SeriesForm } from '../schema/series.ts';
import { UNFILLED } from '../schema/unfilled.ts';
import { describeSchema } from './describe-schema.ts';
import { editedFiles, type FileName } from './edited-files.ts';
import { SCHEMA_FOLDER, schemaFileOf } from './editor-schemas.ts';
import { proposeArticleKind, proposeBodyKind, proposePublisher } from './propose.ts';
import { writeFields, type Filled } from './write-fields.ts';

/** New files: path below the project → text. */
export type NewFiles = Map<string, string>;

/** An issue with its first article and a place for its source; a notice or a sheet is one article, `index.mdx`. */
export function newIssue(whole: Whole, { series, issue, kind }: NewIssue): NewFiles {
  const folder = `content/issues/${series}/${issue}`;
  const data = whole.series.find(({ id }) => id === series)?.data;
  const isSingle = data?.form === 'notice' || data?.form === 'poster';
  const article = isSingle ? 'index' : '01';
  const { year, numbers = [], ...called } = readIssueName(issue);
  const [number] = numbers;
  const isNotice = data?.form === 'notice';
  const files: NewFiles = new Map([
    [
      `${folder}/issue.yaml`,
      dataFile(whole, 'issue', 3, {
        year,
        numbers,
        ...called,
        contents: [{ entries: [{ title: UNFILLED, article }] }],
        ...(isSingle && { contentsSupplied: true }),
      }),
    ],
    [
      `${folder}/${article}.mdx`,
      articleFile(whole, {
        title: UNFILLED,
        kind: kind ?? proposeArticleKind(whole, series),
        ...(isNotice && {
          notice: {
            ...(number !== undefined && { number: `${data.name}〔${year ?? ''}〕${number}号` }),
            recipients: UNFILLED,
          },
        }),
      }),
    ],
  ]);
  // A source that lies there already is what the new files are made for.
  if (!whole.folders.some((known) => known.folder === folder && known.source))
    files.set(`${folder}/source.txt`, `${UNFILLED}把原文从头到尾粘贴在这里，一字不改，然后删去这一行。\n`);
  return files;
}

/** An article of an issue that is there. */
export function newArticle(
  whole: Whole,
  { series, issue, name, kind }: NewIssue & { name: string },
): NewFiles {
  const path = `content/issues/${series}/${issue}/${name}.mdx`;
  const filled = { title: UNFILLED, kind: kind ?? proposeArticleKind(whole, series) };
  return new Map([[path, articleFile(whole, filled)]]);
}

/** The file of a person. */
export function newPerson(whole: Whole, { id, name = UNFILLED }: NewSubject): NewFiles {
  return new Map([[`content/people/${id}.yaml`, dataFile(whole, 'person', 1, { name, posts: [] })]]);
}

/** The file of a body. */
export function newOrganization(whole: Whole, { id, name = UNFILLED, kind }: NewSubject): NewFiles {
  const filled = { name, kind: kind ?? proposeBodyKind(whole) };
  return new Map([[`content/organizations/${id}.yaml`, dataFile(whole, 'organization', 1, filled)]]);
}

/** The file of a series, behind all others in the lists. */
export function newSeries(
  whole: Whole,
  {
    id,
    name = UNFILLED,
    form = 'journal',
  }: { id: string; name?: string | undefined; form?: SeriesForm | undefined },
): NewFiles {
  const order = Math.max(0, ...whole.series.flatMap(({ data }) => data?.order ?? [])) + 1;
  const filled = {
    name,
    form,
    publisher: proposePublisher(whole) ?? { ids: [UNFILLED], name: UNFILLED },
    audience: 'internal',
    description: UNFILLED,
    order,
  };
  return new Map([[`content/series/${id}.yaml`, dataFile(whole, 'series', 1, filled)]]);
}

interface NewIssue {
  series: string;
  issue: string;
  kind?: string | undefined;
}

interface NewSubject {
  id: string;
  name?: string | undefined;
  kind?: string | undefined;
}

/** `depth` folders lie between the file and `content/`. */
function dataFile(whole: Whole, name: FileName, depth: number, filled: Filled): string {
  const schemas = SCHEMA_FOLDER.replace(/^content\//u, '../'.repeat(depth));
  return `# yaml-language-server: $schema=${schemas}/${schemaFileOf(name)}\n${fields(whole, name, filled)}`;
}

function articleFile(whole: Whole, filled: Filled): string {
  return `---\n${fields(whole, 'article', filled)}---\n\n${UNFILLED}正文，段与段之间空一行。\n`;
}

function fields(whole: Whole, name: FileName, filled: Filled): string {
  const file = editedFiles(whole).find((one) => one.name === name);
  return file ? writeFields(describeSchema(file.schema, file.helps), filled) : '';
}
