import type { Whole } from '../corpus/model.ts';
import { FORM_NAMES, formNamed } from '../importer/form-names.ts';
import { RefusalError, UsageError } from '../importer/refusal.ts';
import { faultOfSeries, faultOfSlug, splitTarget } from './check-address.ts';
import { proposeId, proposePublisher } from './propose.ts';
import type { NewRequest } from './read-request.ts';
import { newArticle, newIssue, newOrganization, newPerson, newSeries, type NewFiles } from './skeletons.ts';

/** New files, and what is left to do by hand. */
export interface Made {
  files: NewFiles;
  notes: string[];
}

/**
 * Makes the files that were asked for, in memory.
 * @throws RefusalError for what the archive does not have or has already.
 */
export function makeFiles(request: NewRequest, whole: Whole): Made {
  switch (request.subject) {
    case undefined:
      throw new UsageError('要写明新建什么。');
    case 'issue':
    case 'notice':
      return makeIssue(request, whole);
    case 'article':
      return makeArticle(request, whole);
    case 'series':
      return makeSeries(request, whole);
    case 'person':
    case 'organization':
      return makeSubject(request, whole);
  }
}

function makeIssue({ subject, target, kind }: NewRequest, whole: Whole): Made {
  const { series, issue, article } = splitTarget(needed(target, '刊名/期'), whole);
  if (article !== undefined)
    throw new RefusalError(`“${target ?? ''}”是一篇文章的地址。加一篇文章用 npm run new -- article。`);
  const data = whole.series.find(({ id }) => id === series)?.data;
  if (subject === 'notice' && data && data.form !== 'notice')
    throw new RefusalError(
      `“${data.name}”是${FORM_NAMES[data.form]}，不是公文。新的一期用 npm run new -- issue ${series}/${issue}。`,
    );
  refuseKind(kind, whole);
  const id = `${series}/${issue}`;
  const folder = whole.folders.find((known) => known.id === id);
  if (folder && (folder.issue || folder.articles.length > 0))
    throw new RefusalError(
      `content/issues/${id} 已经有了，没有改动。加一篇文章用 npm run new -- article ${id}/篇。`,
    );
  return { files: newIssue(whole, { series, issue, kind }), notes: [] };
}

function makeArticle({ target, kind }: NewRequest, whole: Whole): Made {
  const { series, issue, article } = splitTarget(needed(target, '刊名/期/篇'), whole);
  if (article === undefined) throw new UsageError('还要写明是哪一篇：刊名/期/篇，例如 xuekan/2024-no3/04。');
  const folder = whole.folders.find(({ id }) => id === `${series}/${issue}`);
  if (!folder)
    throw new RefusalError(
      `没有 ${series}/${issue} 这一期。先用 npm run new -- issue ${series}/${issue} 建。`,
    );
  if (folder.articles.some(({ id }) => id === article))
    throw new RefusalError(`${folder.folder}/${article}.mdx 已经有了，没有改动。`);
  refuseKind(kind, whole);
  const name = article;
  return {
    files: newArticle(whole, { series, issue, name, kind }),
    notes: [
      `在 ${folder.folder}/issue.yaml 的 contents 里给它一行：- { title: 题名, article: '${name}' }；目录没有列的写进 unlisted。`,
    ],
  };
}

function makeSeries(request: NewRequest, whole: Whole): Made {
  const { name, kind } = request;
  const id = chooseId(request, whole.series, { room: 'series', mode: 'normal', called: '刊名、公文代字' });
  const fault = faultOfSeries(id);
  if (fault !== undefined) throw new RefusalError(`${fault}。`);
  const form = kind === undefined ? undefined : formNamed(kind);
  if (kind !== undefined && form === undefined)
    throw new RefusalError(`没有“${kind}”这种形式。形式有：${Object.values(FORM_NAMES).join('、')}。`);
  const publisher = proposePublisher(whole);
  return {
    files: newSeries(whole, { id, name, form }),
    notes: publisher
      ? [`主办单位照已有的刊物填作“${publisher.name}”，不是的请改；说明（description）要写。`]
      : [],
  };
}

function makeSubject(request: NewRequest, whole: Whole): Made {
  const { subject, name, kind } = request;
  const isPerson = subject === 'person';
  const known = isPerson ? whole.people : whole.organizations;
  const room = isPerson ? 'people' : 'organizations';
  const id = chooseId(request, known, { room, mode: isPerson ? 'surname' : 'normal', called: '姓名、名称' });
  const namesake = known.find(({ data }) => name !== undefined && data?.name === name);
  const notes = namesake
    ? [
        `content/${room}/${namesake.id}.yaml 也叫“${name ?? ''}”：是同一个，就删去新建的；不是，在 note 里写明怎样分清。`,
      ]
    : [];
  if (isPerson) return { files: newPerson(whole, { id, name }), notes };
  const kinds = whole.site?.data?.organizationKinds ?? [];
  if (kind !== undefined && kinds.length > 0 && !kinds.includes(kind))
    throw new RefusalError(`没有“${kind}”这一类。类别有：${kinds.join('、')}。`);
  return { files: newOrganization(whole, { id, name, kind }), notes };
}

/** The id of a new file of a room: the one given, else a free one by the sounds of its name. */
function chooseId(
  { target, name }: NewRequest,
  known: readonly { id: string; data?: { name: string } | undefined }[],
  { room, mode, called }: { room: string; mode: 'surname' | 'normal'; called: string },
): string {
  const ids = known.map((one) => one.id);
  const id = target ?? (name === undefined ? undefined : proposeId(name, mode, ids));
  if (id === undefined) throw new UsageError(`要写编号，或用 --name 写${called}（编号按拼音拟）。`);
  const fault = faultOfSlug(id);
  if (fault !== undefined) throw new RefusalError(`${fault}。`);
  const taken = known.find((one) => one.id === id);
  if (taken)
    throw new RefusalError(
      `content/${room}/${id}.yaml 已经有了（${taken.data?.name ?? '写法有误'}），没有改动。`,
    );
  return id;
}

function needed(target: string | undefined, form: string): string {
  if (target === undefined) throw new UsageError(`还要写明 ${form}。`);
  return target;
}

function refuseKind(kind: string | undefined, { site }: Whole): void {
  const kinds = site?.data?.kinds.map(({ name }) => name) ?? [];
  if (kind !== undefined && kinds.length > 0 && !kinds.includes(kind))
    throw new RefusalError(`没有“${kind}”这个文种。文种有：${kinds.join('、')}。`);
}
