import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { OriginalsSetting } from '../../importer/command/originals.ts';
import { refuseTarget } from '../../publication/copy-site.ts';
import { refuseBackup } from '../../publication/refuse-backup.ts';
import { readSettings, settleAudience, writeSettings } from '../../publication/settings.ts';
import type { PublishSurvey } from '../../publication/survey.ts';
import { audienceSchema, printedSchema } from '../../schema/fields.ts';
import type { SurveyView } from '../publish-shapes.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import { serveSite, type ServedSite } from '../server/serve-site.ts';
import { isStale, listStale } from '../work/freshen.ts';
import { linkFinding, listItems, topItems } from '../work/list-items.ts';
import { BACKUP_STEPS, openJobs, publishSteps } from '../work/publish-job.ts';
import { runCommand } from '../work/run-command.ts';
import { tellFinding } from '../work/tell-finding.ts';
import type { Workspace } from '../work/workspace.ts';

const nothing = z.strictObject({});
const folderSchema = z.strictObject({ folder: z.string() });

/** What the page asks about publishing: what would change, the publication itself, going back, backups, folders. */
export function publishRoutes(
  workspace: Workspace,
  originals: OriginalsSetting,
): { routes: Routes; close: () => Promise<void> } {
  const { project } = workspace;
  const jobs = openJobs(project, () => workspace.refresh(listWritten(workspace)));
  let site: ServedSite | undefined;

  const routes: Routes = {
    'publish/survey': route(nothing, () => survey()),
    'publish/job': route(nothing, () => ({ job: jobs.view() })),
    'publish/start': route(z.strictObject({ yes: z.boolean() }), ({ yes }) => {
      if (knownAudience() === undefined) throw new DeskError('请先在“给谁看”里选定读者范围，再发布。');
      jobs.start({ kind: 'publish', command: ['publish', ...say(yes)], steps: steps() });
    }),
    'publish/back': route(
      z.strictObject({ number: z.int().positive(), yes: z.boolean() }),
      ({ number, yes }) => {
        const command = ['publish', '--back', String(number), ...say(yes)] as const;
        jobs.start({ kind: 'back', number, command: [...command], steps: steps() });
      },
    ),
    'publish/backup': route(folderSchema, ({ folder }) => {
      const problem = refuseBackup(project, folder);
      if (problem !== undefined) throw new DeskError(problem);
      jobs.start({ kind: 'backup', command: ['backup', '--to', folder], steps: BACKUP_STEPS });
    }),
    'publish/stop': route(nothing, () => jobs.stop()),
    'publish/audience': route(z.strictObject({ audience: audienceSchema }), ({ audience }) => {
      writeSettings(project, { audience });
    }),
    'publish/target': route(folderSchema.extend({ isFinal: z.boolean() }), ({ folder, isFinal }) => {
      const problem = judgeTarget(folder.trim());
      if (isFinal && problem === undefined) writeSettings(project, { target: folder.trim() || undefined });
      return { problem };
    }),
    'publish/backup-folder': route(folderSchema, ({ folder }) => ({
      problem: folder.trim() === '' ? undefined : refuseBackup(project, folder.trim()),
    })),
    'publish/withdraw': route(
      z.strictObject({ item: z.string(), reason: printedSchema }),
      async ({ item, reason }) => {
        if (jobs.isRunning()) throw new DeskError('正在发布，请等它结束再撤下。');
        const said: string[] = [];
        const command = runCommand(project, ['publish', '--withdraw', item, '--reason', reason], (event) => {
          if (event.kind === 'say') said.push(event.words);
        });
        const { ok } = await command.ended;
        if (!ok) throw new DeskError(said.at(-1) ?? '没有撤下。');
        workspace.refresh(listWritten(workspace));
        return { words: '理由已记进公布簿，下一次发布时原网址写“已撤下”。' };
      },
    ),
  };
  return {
    routes,
    async close() {
      await jobs.close();
      await site?.close();
    },
  };

  function knownAudience() {
    return settleAudience(project, { environment: process.env.AUDIENCE });
  }

  function steps(): string[] {
    return publishSteps(readSettings(project).target !== undefined);
  }

  function judgeTarget(folder: string): string | undefined {
    if (folder === '') return undefined;
    if (!isAbsolute(folder)) return '请写完整的路径，例如 D:\\wenxianku 或 /srv/www/wenxianku。';
    return refuseTarget(project, folder);
  }

  async function lookAt(built: string): Promise<string> {
    if (!existsSync(join(built, 'index.html'))) return '';
    site ??= await serveSite(built);
    return site.address;
  }

  async function survey(): Promise<SurveyView> {
    let found: PublishSurvey | undefined;
    const command = runCommand(project, ['publish', '--list'], (event) => {
      if (event.kind === 'survey') found = event.survey;
    });
    const { words } = await command.ended;
    if (!found) {
      process.stderr.write(`${words}\n`);
      throw new DeskError('没有比对成，详情在启动编辑台的窗口里。请再试一次。');
    }
    const { target = '', backup = '', lastBackup = '' } = readSettings(project);
    return {
      ...found,
      added: listItems(found.added, true),
      changed: listItems(found.changed, true),
      returned: listItems(found.returned, true),
      moved: listItems(found.moved, true),
      gone: listItems(topItems(found.gone), false),
      unfinished: found.unfinished.map((one) => ({ ...one, link: `#/edit/${one.item}` })),
      errors: found.errors.map((finding) => ({ ...tellFinding(finding), ...linkFinding(finding) })),
      target,
      audience: knownAudience() ?? '',
      backup,
      lastBackup,
      originals: originals.folder ?? '',
      site: await lookAt(join(project, 'dist')),
    };
  }
}

function say(yes: boolean): string[] {
  return yes ? ['--yes'] : [];
}

/** What a publication writes of the content: the book, and the numbers of new paragraphs. */
function listWritten({ corpus }: Workspace): string[] {
  const locks = corpus.whole.folders.map(({ folder }) => `${folder}/paragraphs.yaml`);
  return [
    ...listStale(corpus, { folder: 'content/published' }),
    ...locks.filter((path) => isStale(corpus, path)),
  ];
}
