import type { BuildStage } from '../build/stage.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { Reappearing } from './back-rows.ts';
import type { BackupDone } from './backup.ts';
import type { PublishStep } from './run-publication.ts';
import type { PublishSurvey } from './survey.ts';
import type { Unfinished } from './unfinished.ts';

/** What a command tells another program while it runs, one line of JSON each (`--json`). The last one is `end`. */
export type PublishEvent =
  | { kind: 'say'; words: string }
  | { kind: 'step'; step: PublishStep }
  | ({ kind: 'stage' } & BuildStage)
  /** Why the content is refused. */
  | { kind: 'refused'; errors: Finding[]; problems: string[] }
  /** Asked for before it goes on: run again with `--yes`. */
  | { kind: 'unfinished'; items: readonly Unfinished[] }
  | { kind: 'reappearing'; items: readonly Reappearing[] }
  | { kind: 'survey'; survey: PublishSurvey }
  | { kind: 'copied'; done: number; of: number }
  | { kind: 'backup'; backup: BackupDone }
  | { kind: 'end'; ok: boolean; isCancelled?: boolean };

/** Writes an event as its line. */
export function writeEvent(event: PublishEvent): string {
  return `${JSON.stringify(event)}\n`;
}
