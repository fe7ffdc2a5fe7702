import type { Whole } from '../corpus/model.ts';
import type { Ask } from '../importer/command/ask.ts';
import { FORM_NAMES } from '../importer/form-names.ts';
import { RefusalError } from '../importer/refusal.ts';
import { faultOfIssueName, faultOfSeries, faultOfSlug } from './check-address.ts';
import { proposeArticleKind, proposeArticleName, proposeId } from './propose.ts';
import { SUBJECT_NAMES, SUBJECTS, type NewRequest, type Subject } from './read-request.ts';

/** Asks at the terminal for what the words of the command leave open; what was given is not asked again. */
export async function askRequest(request: NewRequest, whole: Whole, ask: Ask): Promise<NewRequest> {
  const subject =
    request.subject ??
    ((await ask.choose(
      '新建什么？',
      SUBJECTS.map((value) => ({ value, label: SUBJECT_NAMES[value] })),
    )) as Subject);
  const known = { ...request, subject };
  if (known.target !== undefined) return known;
  switch (subject) {
    case 'series':
      return known.name === undefined ? askSeries(known, whole, ask) : known;
    case 'person':
    case 'organization':
      return known.name === undefined ? askSubject(known, subject, whole, ask) : known;
    case 'article':
      return askArticle(known, whole, ask);
    case 'issue':
    case 'notice':
      return askIssue(known, subject, whole, ask);
  }
}

async function askIssue(request: NewRequest, subject: Subject, whole: Whole, ask: Ask): Promise<NewRequest> {
  const fitting = whole.series.filter(({ data }) => (data?.form === 'notice') === (subject === 'notice'));
  const series = await chooseSeries(fitting, ask);
  const issue = await ask.write('哪一期？文件夹的名字就是网址，公布以后不能改，例如 2024-no3', {
    check: (text) =>
      faultOfIssueName(text) ??
      (whole.folders.some(({ id }) => id === `${series}/${text}`) ? '这一期已经有了' : undefined),
  });
  return { ...request, target: `${series}/${issue}` };
}

async function askArticle(request: NewRequest, whole: Whole, ask: Ask): Promise<NewRequest> {
  const withIssues = whole.series.filter(({ id }) => whole.folders.some(({ series }) => series === id));
  const series = await chooseSeries(withIssues, ask);
  const own = whole.folders.filter((folder) => folder.series === series);
  const issue = await ask.choose(
    '加在哪一期？',
    own.toReversed().map(({ id }) => ({ value: id, label: id.split('/')[1] ?? id })),
  );
  const names = own.find(({ id }) => id === issue)?.articles.map(({ id }) => id) ?? [];
  const name = await ask.write('文件名就是网址，照目录的次序编号；目录没有列的另取名，例如 cover', {
    initial: proposeArticleName(names),
    check: (text) => faultOfSlug(text) ?? (names.includes(text) ? '这一篇已经有了' : undefined),
  });
  const kind = request.kind ?? (await chooseKind(proposeArticleKind(whole, series), whole, ask));
  return { ...request, target: `${issue}/${name}`, kind };
}

async function askSubject(
  request: NewRequest,
  subject: Subject,
  whole: Whole,
  ask: Ask,
): Promise<NewRequest> {
  const isPerson = subject === 'person';
  const known = (isPerson ? whole.people : whole.organizations).map(({ id }) => id);
  const name = await ask.write(isPerson ? '姓名' : '全称', {});
  const target = await ask.write('编号就是网址，公布以后不能改', {
    initial: proposeId(name, isPerson ? 'surname' : 'normal', known),
    check: (text) => faultOfSlug(text) ?? (known.includes(text) ? '这个编号已经有了' : undefined),
  });
  const kinds = whole.site?.data?.organizationKinds ?? [];
  if (isPerson || request.kind !== undefined || kinds.length === 0) return { ...request, target, name };
  const kind = await ask.choose(
    '属于哪一类？',
    kinds.map((one) => ({ value: one, label: one })),
  );
  return { ...request, target, name, kind };
}

async function askSeries(request: NewRequest, { series }: Whole, ask: Ask): Promise<NewRequest> {
  const known = series.map(({ id }) => id);
  const name = await ask.write('刊名；公文写机关代字，例如 川科协发', {});
  const target = await ask.write('编号就是网址，公布以后不能改', {
    initial: proposeId(name, 'normal', known),
    check: (text) =>
      faultOfSlug(text) ?? faultOfSeries(text) ?? (known.includes(text) ? '这个编号已经有了' : undefined),
  });
  if (request.kind !== undefined) return { ...request, target, name };
  const kind = await ask.choose(
    '哪一种形式？',
    Object.values(FORM_NAMES).map((one) => ({ value: one, label: one })),
  );
  return { ...request, target, name, kind };
}

async function chooseSeries(series: Whole['series'], ask: Ask): Promise<string> {
  if (series.length === 0) throw new RefusalError('还没有合适的刊物。先用 npm run new -- series 建。');
  return ask.choose(
    '哪一种刊物？',
    series.map(({ id, data }) => ({
      value: id,
      label: data?.name ?? id,
      ...(data && { hint: FORM_NAMES[data.form] }),
    })),
  );
}

async function chooseKind(proposed: string, { site }: Whole, ask: Ask): Promise<string> {
  const others = (site?.data?.kinds ?? []).map(({ name }) => name).filter((name) => name !== proposed);
  return ask.choose('文种？', [
    { value: proposed, label: `${proposed}（建议）` },
    ...others.map((name) => ({ value: name, label: name })),
  ]);
}
