import type { SourceImport } from '../import-source.ts';
import { importText } from '../pipeline.ts';
import { authorityOf } from '../read/authority.ts';
import { slugSchema } from '../../schema/fields.ts';
import { seriesForms } from '../../schema/series.ts';
import { answeredForm, AS_PROPOSED, keyDoubts, shortKey, type Answer } from '../answer/answers.ts';
import type { ImportDocument } from '../document.ts';
import { FORM_NAMES } from '../form-names.ts';
import { placeOfLine } from '../read/join-sources.ts';
import { RefusalError } from '../refusal.ts';
import { CancelledError, type Ask } from './ask.ts';
import { askDoubt } from './ask-doubt.ts';
import { openDestination, proposeDestination, type Destination } from './destination.ts';
import { openKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { makeDrafts, type Choice, type Job } from './make-drafts.ts';

/**
 * Asks a person what the source does not say: form, place, and each doubt that has a proposal. Every answer is kept at
 * once, so that one who stops can go on; nothing of the content is touched here.
 */
export async function runWizard(job: Job, ask: Ask, folder: string): Promise<Choice> {
  const kept = openKeptAnswers(folder, job.source.text);
  let to = job.args.to;
  try {
    if (kept.answers.size > 0) await offerToGoOn(kept, ask);
    const document = await askForm(job, kept, ask);
    const destination = await askDestination(job, document, ask);
    to = `${destination.series}/${destination.issue}`;
    const choice = { destination, reasons: [], answers: kept.answers };
    await askSecrecy(job, ask);
    await askDoubts(job, choice, { kept, ask, document });
    if (kept.answers.size > 0) ask.say(`答复记在 ${kept.file}。要照样重做一遍，加上 --answers ${kept.file}`);
    return choice;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    const words = job.args.files.map((file) => (/\s/u.test(file) ? `"${file}"` : file)).join(' ');
    throw new CancelledError(
      [
        '已停止，content/ 里什么也没有改。',
        ...(kept.answers.size > 0 ? [`已答的 ${kept.answers.size} 条记在 ${kept.file}。`] : []),
        `接着导入：npm run import -- ${words}${to === undefined ? '' : ` --to ${to}`}`,
      ].join('\n'),
    );
  }
}

async function offerToGoOn(kept: KeptAnswers, ask: Ask): Promise<void> {
  const answer = await ask.choose(`这份来源上次答过 ${kept.answers.size} 条，接着答吗？`, [
    { value: 'on', label: '接着答' },
    { value: 'anew', label: '从头答起' },
  ]);
  if (answer === 'anew') kept.clear();
}

/** Says what was recognised and by what, and asks the form only where it is doubted. */
async function askForm(
  { args, source, whole, files }: Job,
  kept: KeptAnswers,
  ask: Ask,
): Promise<ImportDocument> {
  const authority = authorityOf(whole);
  const first = importText(source.text, authority, args.kind ?? answeredForm(kept.answers), source);
  const names = files.map(({ name }) => name).join('、');
  const evidence = first.evidence ?? [];
  ask.say(
    `读入 ${names}：按${FORM_NAMES[first.form]}处理${evidence.length > 0 ? `，${evidence.join('、')}都在` : ''}；${first.articles.length} 篇。`,
  );
  const doubt = [...keyDoubts(first.log)].find(([, { code }]) => code === 'form');
  if (!doubt || args.kind !== undefined || answeredForm(kept.answers) !== undefined) return first;
  const [key, { message }] = doubt;
  const others = seriesForms.filter((form) => form !== first.form);
  const said = await ask.choose(`${message}\n按哪一种导入？`, [
    { value: first.form, label: `${FORM_NAMES[first.form]}（建议）` },
    ...others.map((form) => ({ value: form, label: FORM_NAMES[form] })),
  ]);
  const form = seriesForms.find((known) => known === said) ?? first.form;
  kept.add({ key, code: 'form', value: form });
  return importText(source.text, authority, form, source);
}

async function askDestination(
  { args, source, whole }: Job,
  document: ImportDocument,
  ask: Ask,
): Promise<Destination> {
  if (args.to !== undefined) return openDestination(args.to, whole.series);
  const { destination, reasons } = proposeDestination(document, source.text, whole.series);
  const proposed = whole.series.filter(({ id }) => id === destination.series);
  const others = whole.series.filter(({ id }) => id !== destination.series);
  if (whole.series.length === 0)
    throw new RefusalError('content/series/ 里还没有刊物。请先建一个，例如 content/series/xuekan.yaml。');
  const series = await ask.choose(
    `收入哪一种刊物？${reasons.length > 0 ? `（${reasons.join('；')}）` : ''}`,
    [...proposed, ...others].map(({ id, data }) => ({
      value: id,
      label: `${data?.name ?? id}${id === destination.series ? '（建议）' : ''}`,
      hint: `${id}${data ? `，${FORM_NAMES[data.form]}` : ''}`,
    })),
  );
  const issue = await ask.write('期的文件夹名（就是网址，公布后不能改），例如 2024-no1', {
    ...(destination.issue !== undefined && { initial: destination.issue }),
    check: (text) =>
      slugSchema.safeParse(text).success ? undefined : '只能用小写字母、数字和连字符，例如 2024-no1',
  });
  return { series, issue };
}

/** What bears a 密级 goes no further unless a person says so. */
async function askSecrecy({ secrecy, source }: Job, ask: Ask): Promise<void> {
  if (!secrecy) return;
  const answer = await ask.choose(
    `第 ${secrecy.line} 行标有密级“${secrecy.mark}”。没有解密的文件不能放进文献库。`,
    [
      { value: 'stop', label: '停止，不导入（建议）' },
      { value: 'go', label: '已经保密员或负责人审定，可以收入' },
    ],
  );
  const place = placeOfLine(source.parts, secrecy.line);
  if (answer !== 'go')
    throw new RefusalError(
      `标有密级“${secrecy.mark}”${place === undefined ? '' : `（${place}）`}，没有导入。`,
    );
}

async function askDoubts(
  job: Job,
  choice: Choice,
  { kept, ask, document }: { kept: KeptAnswers; ask: Ask; document: ImportDocument },
): Promise<void> {
  const asked = keyDoubts(document.log);
  const later = new Set<string>();
  let last = '';
  for (;;) {
    const drafts = tryDrafts(job, choice);
    if (typeof drafts === 'string' && kept.answers.has(last)) {
      // What the schema refuses is asked once more.
      kept.remove(last);
      ask.say(drafts);
      continue;
    }
    if (typeof drafts === 'string') throw new RefusalError(drafts);
    const open = [...drafts.open].find(([key, { code }]) => code !== 'form' && !later.has(key));
    if (!open) return;
    const [key, doubt] = open;
    last = shortKey(key, doubt, asked);
    const isSecrecy = doubt.fields?.[0] === 'notice.secrecy';
    const value = isSecrecy ? AS_PROPOSED : await askDoubt(doubt, { job, document: drafts.document, ask });
    if (value === undefined) later.add(key);
    else kept.add({ key: last, code: doubt.code, value } as Answer);
  }
}

function tryDrafts(job: Job, choice: Choice): SourceImport | string {
  try {
    return makeDrafts(job, choice);
  } catch (error) {
    if (error instanceof RefusalError) return error.message;
    throw error;
  }
}
