import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { isError } from '../../findings/catalogue.ts';
import { AS_PROPOSED, readAnswer } from '../../importer/answer/answers.ts';
import { readTyped } from '../../importer/answer/offer-answers.ts';
import type { OriginalsSetting } from '../../importer/command/originals.ts';
import { writeImport } from '../../importer/command/write-import.ts';
import { PlaceTakenError } from '../../importer/write/place.ts';
import { slugSchema } from '../../schema/fields.ts';
import { seriesForms } from '../../schema/series.ts';
import type { Batch, Batches } from '../intake/batches.ts';
import {
  chooseBatch,
  describeBatch,
  draftBatch,
  findField,
  keyFormDoubt,
  placeOf,
} from '../intake/describe-batch.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import type { PlacedBatch } from '../shapes.ts';
import { tellFinding } from '../work/tell-finding.ts';
import type { Workspace } from '../work/workspace.ts';

const one = z.strictObject({ batch: z.string() });
const placeSchema = z.strictObject({ series: z.string().optional(), issue: z.string().optional() });

/** What the page asks while sources come in: reading, answering, choosing a place, putting in place. */
export function intakeRoutes(workspace: Workspace, batches: Batches, originals: OriginalsSetting): Routes {
  let progress = '';
  return {
    'intake/progress': route(z.strictObject({}), () => ({ words: progress })),
    'intake/read': route(one, async ({ batch }) => {
      try {
        const read = await batches.read(batch, (words) => (progress = words));
        progress = '正在分篇、接句';
        return describeBatch(read);
      } catch (error) {
        batches.drop(batch);
        throw error;
      } finally {
        progress = '';
      }
    }),
    'intake/answer': route(
      one.extend({ key: z.string(), value: z.unknown(), typed: z.string().optional() }),
      ({ batch, key, value, typed }) => {
        const found = batches.find(batch);
        giveAnswer(found, key, typed === undefined ? value : typeValue(found, key, typed));
        return describeBatch(found);
      },
    ),
    'intake/form': route(one.extend({ form: z.enum(seriesForms) }), ({ batch, form }) => {
      const found = batches.find(batch);
      found.kept.add({ key: keyFormDoubt(found) ?? '1/form', code: 'form', value: form });
      return describeBatch(found);
    }),
    'intake/destination': route(one.extend({ place: placeSchema }), ({ batch, place }) => {
      const found = batches.find(batch);
      if (place.issue !== undefined && !slugSchema.safeParse(place.issue).success)
        throw new DeskError('期的文件夹名只能用小写字母、数字和连字符，例如 2024-no1。');
      found.destination = place;
      return describeBatch(found);
    }),
    'intake/place': route(one.extend({ place: placeSchema }), ({ batch, place }) => {
      const found = batches.find(batch);
      return placeBatch(found, place);
    }),
    'intake/drop': route(one, ({ batch }) => {
      batches.drop(batch);
    }),
  };

  function placeBatch(batch: Batch, place: z.infer<typeof placeSchema>): PlacedBatch {
    const choice = chooseBatch(batch, place);
    if (typeof choice === 'string') throw new DeskError(choice);
    const { placed, authority } = tryWrite(batch, choice);
    const folder = relative(workspace.project, placed.folder).split(sep).join('/');
    // A reading of all is dear, and what is new is one folder and a few authority files.
    const added = authority.map((name) => `content/${name}`);
    workspace.refresh([...added, ...readdirSync(placed.folder).map((name) => `${folder}/${name}`)]);
    batches.drop(batch.id);
    if (placed.outcome === 'beside') return { outcome: placed.outcome, folder, findings: [] };
    // Its paragraphs get their numbers when they are published: a draft changes.
    const id = folder.slice('content/issues/'.length);
    const findings = workspace.judge(workspace.folder(id));
    workspace.corpus.save();
    return {
      outcome: placed.outcome,
      folder,
      issue: id,
      first: workspace.folder(id).articles[0]?.id,
      authority: added,
      passed: !findings.some(isError),
      findings: findings.map(tellFinding),
    };
  }

  function tryWrite(batch: Batch, choice: Exclude<ReturnType<typeof chooseBatch>, string>) {
    try {
      const content = join(workspace.project, 'content');
      return writeImport(batch.job, choice, { content, setting: originals });
    } catch (error) {
      if (error instanceof PlaceTakenError)
        throw new DeskError('另一次导入刚刚写下了同一期，这一次什么也没有写。请再放一次。');
      throw error;
    }
  }
}

function giveAnswer(batch: Batch, key: string, value: unknown): void {
  const answer = readAnswer(key, value);
  if (typeof answer === 'string') throw new DeskError(answer);
  batch.kept.add(answer);
  const drafts = draftBatch(batch, placeOf(batch));
  if (typeof drafts !== 'string') return;
  batch.kept.remove(key);
  throw new DeskError(drafts);
}

/** What a person typed for the field a doubt is about. */
function typeValue(batch: Batch, key: string, typed: string): unknown {
  const field = findField(batch, key);
  return field === undefined ? typed || AS_PROPOSED : readTyped(field, typed);
}
