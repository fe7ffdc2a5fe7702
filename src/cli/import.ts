import { numberAndCheck } from '../checks/number-and-check.ts';
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
  finish(project, folder) {
    const { problems, report } = numberAndCheck(openCorpus(project), folder);
    return [...problems, printTerminal(report).trimEnd()];
  },
});
