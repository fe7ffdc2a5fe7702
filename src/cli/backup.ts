import { resolve } from 'node:path';
import { BackupError, writeBackup, type BackupDone } from '../publication/backup.ts';
import { writeEvent } from '../publication/events.ts';
import { localDay } from '../text/local-day.ts';
import { printBackup } from '../publication/print-backup.ts';
import { readSettings, writeSettings } from '../publication/settings.ts';
import { site } from '../site.ts';
import { listenForCancel } from './listen-for-cancel.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run backup -- --to 文件夹   把 content 和原件写进这个文件夹，逐个文件读回核对；记住，以后不用再写
  --json   给别的程序看：一行一个 JSON；输入 cancel 取消
`;

const { values } = readOptions(
  {
    options: {
      to: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
/** The last hundredth that was told. */
let told = 0;

if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const project = process.cwd();
  const signal = values.json ? listenForCancel() : new AbortController().signal;
  const folder = values.to === undefined ? (readSettings(project).backup ?? '') : resolve(values.to);
  let done: BackupDone | undefined;
  try {
    done = await writeBackup({
      project,
      originals: site.originals.folder,
      folder,
      today: localDay(),
      onProgress,
      signal,
    });
    writeSettings(project, { backup: folder, lastBackup: done.folder });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    if (values.json) tell({ kind: 'say', words: error.message });
    else process.stderr.write(`${error.message}\n`);
  }
  process.exitCode = done ? 0 : 1;
  if (done && values.json) tell({ kind: 'backup', backup: done });
  else if (done) process.stdout.write(printBackup(done));
  if (values.json) tell({ kind: 'end', ok: done !== undefined, isCancelled: !done && signal.aborted });
}

function tell(event: Parameters<typeof writeEvent>[0]): void {
  process.stdout.write(writeEvent(event));
}

/** A line for every hundredth part. */
function onProgress(done: number, of: number): void {
  const part = Math.floor((100 * done) / of);
  if (!values.json || part === told) return;
  told = part;
  tell({ kind: 'copied', done, of });
}
