import { answeredForm, isAnswerCode, keyDoubts, shortKey } from '../../importer/answer/answers.ts';
import { offerAnswers, type Offers } from '../../importer/answer/offer-answers.ts';
import { proposeDestination, type Destination } from '../../importer/command/destination.ts';
import { makeDrafts, type Choice } from '../../importer/command/make-drafts.ts';
import type { ImportDocument, LogEntry } from '../../importer/document.ts';
import { doubts as DOUBTS } from '../../importer/doubts.ts';
import { FORM_NAMES } from '../../importer/form-names.ts';
import type { SourceImport } from '../../importer/import-source.ts';
import { importText } from '../../importer/pipeline.ts';
import { authorityOf } from '../../importer/read/authority.ts';
import { describeError } from '../../importer/refusal.ts';
import { seriesForms } from '../../schema/series.ts';
import { foldText } from '../../text/width.ts';
import type { Batch } from './batches.ts';
import { listFields } from './list-fields.ts';
import { offerNearNames } from './near-names.ts';

/** What was recognised in a batch, as the page shows it. */
export type BatchView = ReturnType<typeof describeBatch>;

/** Describes what was read: form and place, fields with their evidence, doubts with what may be answered. */
export function describeBatch(batch: Batch) {
  const { job } = batch;
  const { source, whole } = job;
  const lines = source.text.split(/\r?\n/u);
  const folded = lines.map(foldText);
  const document = documentOf(batch);
  const { place, reasons } = proposePlace(batch);
  const drafts = draftBatch(batch, place);
  const made = typeof drafts === 'string' ? undefined : drafts;
  return {
    batch: batch.id,
    files: source.parts.map(({ name, origin }) => ({ name, origin })),
    form: document.form,
    forms: seriesForms.map((form) => ({ form, name: FORM_NAMES[form] })),
    evidence: document.evidence ?? [],
    isFormDoubted: keyFormDoubt(batch) !== undefined,
    series: whole.series.map(({ id, data }) => ({ id, name: data?.name ?? id })),
    place,
    reasons,
    secrecy: job.secrecy,
    /** Why no draft can be made as things stand. */
    refusal: typeof drafts === 'string' ? drafts : undefined,
    issue: listFields(made?.document.issue ?? document.issue, folded),
    articles: (made?.document ?? document).articles.map(({ slug, data, body }) => ({
      title: data.title ?? slug,
      fields: listFields(data, folded),
      paragraphs: body.filter(({ type }) => type === 'paragraph').length,
    })),
    doubts: made ? listDoubts(made, batch) : [],
    told: (made?.document.log ?? []).filter(isTold).map(tellEntry),
    source: lines.map((line) => line.replaceAll('\f', '')),
  };
}

/** The choice of a batch that has its place; what is missing is said. */
export function chooseBatch({ kept }: Batch, { series, issue }: Partial<Destination>): Choice | string {
  if (series === undefined || series === '') return '请选收入哪一种刊物。';
  if (issue === undefined || issue === '') return '请写期的文件夹名，例如 2024-no1。';
  return { destination: { series, issue }, reasons: [], answers: kept.answers };
}

/** Makes the drafts of a batch, or says why none can be made. */
export function draftBatch(batch: Batch, place: Partial<Destination>): SourceImport | string {
  const choice = chooseBatch(batch, place);
  if (typeof choice === 'string') return choice;
  const key = JSON.stringify([place, [...choice.answers]]);
  if (batch.made?.key === key) return batch.made.drafts;
  const drafts = tryDrafts(batch, choice);
  batch.made = { key, drafts };
  return drafts;
}

function tryDrafts({ job }: Batch, choice: Choice): SourceImport | string {
  try {
    return makeDrafts(job, choice);
  } catch (error) {
    const told = describeError(error);
    if (told === undefined) throw error;
    return told;
  }
}

/** Where a batch goes: as proposed, or as a person has changed it. */
export function placeOf(batch: Batch): Partial<Destination> {
  return proposePlace(batch).place;
}

function proposePlace(batch: Batch) {
  const { source, whole } = batch.job;
  const { destination, reasons } = proposeDestination(documentOf(batch), source.text, whole.series);
  return { place: { ...destination, ...batch.destination }, reasons };
}

/** What the source says, read in the form a person has named for it. */
function documentOf(batch: Batch): ImportDocument {
  const { job, kept, unasked, reread } = batch;
  const form = answeredForm(kept.answers);
  if (form === undefined) return unasked;
  if (reread?.form === form && reread.whole === job.whole) return reread.document;
  const document = importText(job.source.text, authorityOf(job.whole), form, job.source);
  batch.reread = { form, whole: job.whole, document };
  return document;
}

/** Key of the doubt of the form, where the source leaves one. */
export function keyFormDoubt({ unasked }: Batch): string | undefined {
  return [...keyDoubts(unasked.log)].find(([, { code }]) => code === 'form')?.[0];
}

/** The field that is written in answer to a doubt; undefined where none is. */
export function findField(batch: Batch, key: string): string | undefined {
  const made = draftBatch(batch, placeOf(batch));
  if (typeof made === 'string') return undefined;
  return listDoubts(made, batch).find((one) => one.key === key)?.write?.field;
}

function listDoubts({ open, asked, document }: SourceImport, { job }: Batch) {
  const all = keyDoubts(asked);
  return [...open]
    .filter(([, { code }]) => code !== 'form')
    .map(([key, doubt]) => {
      const offers: Offers = offerAnswers(doubt, document, job.whole);
      return {
        key: shortKey(key, doubt, all),
        title: DOUBTS[doubt.code],
        message: doubt.message,
        line: doubt.line,
        isSecrecy: doubt.fields?.[0] === 'notice.secrecy',
        options: [
          ...offers.options.slice(0, 1),
          ...offerNearNames(doubt, job.whole),
          ...offers.options.slice(1),
        ],
        write: offers.write,
      };
    });
}

/** What no answer settles and a person looks at while proofreading. */
function isTold(entry: LogEntry): boolean {
  return entry.kind !== 'doubt' || !isAnswerCode(entry.code);
}

function tellEntry(entry: LogEntry) {
  const name = entry.kind === 'doubt' ? DOUBTS[entry.code] : entry.kind === 'join' ? '接合' : '改动';
  return { name, line: entry.line, message: entry.message };
}
