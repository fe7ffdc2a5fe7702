import { join } from 'node:path';
import { isSeq } from 'yaml';
import { z } from 'zod';
import { correctionKinds, correctionSchema, correctionsSchema } from '../../schema/corrections.ts';
import { printedSchema } from '../../schema/fields.ts';
import { reviewSchema, reviewStates } from '../../schema/review.ts';
import { route, DeskError, type Routes } from '../server/route.ts';
import { rememberEditor } from '../work/editors.ts';
import { localDay } from '../../text/local-day.ts';
import type { Workspace } from '../work/workspace.ts';
import { appendYaml, changeYaml, removeYaml } from '../work/write-data.ts';

const place = z.strictObject({ issue: z.string(), article: z.string() });

/** What a person decides of an article and the server writes down: its state, an exception, a correction. */
export function reviewRoutes(workspace: Workspace): Routes {
  const { project } = workspace;
  return {
    'review/state': route(
      place.extend({ state: z.enum(reviewStates), by: printedSchema }),
      ({ issue, article, state, by }) => {
        const { folder } = workspace.article(issue, article);
        const file = `${folder.folder}/review.yaml`;
        changeYaml(join(project, file), reviewSchema, (document) => {
          const step = document.createNode({ state, by, on: localDay() });
          document.setIn(['articles', article], [...stepsOf(document.getIn(['articles', article])), step]);
        });
        rememberEditor(workspace.place('editors.json'), by);
        workspace.refresh([file]);
      },
    ),
    'review/except': route(
      z.strictObject({
        issue: z.string(),
        code: z.string(),
        file: z.string(),
        message: z.string(),
        reason: printedSchema,
      }),
      ({ issue, code, file, message, reason }) => {
        const { folder } = workspace.folder(issue);
        if (!file.startsWith(`${folder}/`))
          throw new DeskError('这一条不在这一期里，例外要写在 content/review.yaml。');
        const review = `${folder}/review.yaml`;
        const entry = { code, file: file.slice(folder.length + 1), words: message, reason };
        changeYaml(join(project, review), reviewSchema, (document) => {
          if (document.has('exceptions')) document.addIn(['exceptions'], document.createNode(entry));
          else document.set('exceptions', [entry]);
        });
        workspace.refresh([review]);
      },
    ),
    'review/correct': route(
      place.extend({
        kind: z.enum(correctionKinds),
        source: z.string().optional(),
        archive: z.string().optional(),
        reason: printedSchema,
      }),
      ({ issue, article, kind, source, archive, reason }) => {
        const { folder } = workspace.article(issue, article);
        const text = folder.source?.text.replaceAll(/[\r\n\f]/gu, '') ?? '';
        if (source && kind !== 'supplied' && text.split(source).length !== 2)
          throw new DeskError(
            text.includes(source)
              ? '原文里这几个字不止一处，请多写几个字，让它只有一处。'
              : '原文里找不到这几个字，请照 source.txt 写。',
          );
        const file = `${folder.folder}/corrections.yaml`;
        appendYaml(join(project, file), correctionsSchema, {
          kind,
          article,
          ...(source && kind !== 'supplied' && { source }),
          ...(archive && kind !== 'omitted' && { archive }),
          reason,
        });
        workspace.refresh([file]);
      },
    ),
    'review/uncorrect': route(
      place.extend({
        kind: z.enum(correctionKinds),
        source: z.string().optional(),
        archive: z.string().optional(),
      }),
      ({ issue, ...wanted }) => {
        const { folder } = workspace.article(issue, wanted.article);
        const file = `${folder.folder}/corrections.yaml`;
        const isIt = (entry: unknown) => {
          const { data } = correctionSchema.safeParse(entry);
          return (['article', 'kind', 'source', 'archive'] as const).every(
            (key) => data?.[key] === wanted[key],
          );
        };
        if (!removeYaml(join(project, file), correctionsSchema, isIt))
          throw new DeskError('corrections.yaml 里没有这一条了，可能在别处删过。请刷新页面。');
        workspace.refresh([file]);
      },
    ),
    'review/look': route(
      place.extend({ key: z.string(), looked: z.boolean() }),
      ({ issue, article, key, looked }) => {
        workspace.looked.set(workspace.article(issue, article).entry.file, key, looked);
      },
    ),
  };
}

function stepsOf(node: unknown): unknown[] {
  return isSeq(node) ? node.items : [];
}
