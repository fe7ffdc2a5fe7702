import { checkContent } from '../checks/check-content.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { settleNumbers, writeNumbers } from '../corpus/settle-numbers.ts';
import { printTerminal } from '../findings/reporters/terminal.ts';
import { runImport } from '../importer/command/run-import.ts';
import { site } from '../site.ts';
import { askAtTerminal } from './import-prompts.ts';

process.exitCode = await runImport(process.argv.slice(2), {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: process.stderr,
  originals: site.originals,
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal() }),
  finish: numberAndCheck,
});

/** What `npm run ids` and `npm run check` do for one issue. */
function numberAndCheck(project: string, folder: string): string[] {
  const corpus = openCorpus(project);
  const own = corpus.whole.folders.filter((one) => one.folder === folder);
  const settled = settleNumbers({ folders: own }, { kept: corpus.kept });
  writeNumbers(project, settled);
  corpus.refresh(settled.flatMap(({ update }) => (update ? [update.file] : [])));
  const report = checkContent(corpus.whole, { only: folder }, corpus.kept);
  corpus.save();
  return [...settled.flatMap(({ problems }) => problems), printTerminal(report).trimEnd()];
}
