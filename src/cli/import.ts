import { checkContent } from '../checks/check-content.ts';
import { openCorpus } from '../corpus/corpus.ts';
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
  finish: checkIssue,
});

/** What `npm run check` does for one issue. Its paragraphs get their numbers when they are published: a draft changes. */
function checkIssue(project: string, folder: string): string[] {
  const corpus = openCorpus(project);
  const report = checkContent(corpus.whole, { only: folder }, corpus.kept);
  corpus.save();
  return [printTerminal(report).trimEnd()];
}
