import { runNew } from '../drafts/run-new.ts';
import { askAtTerminal } from './import-prompts.ts';

process.exitCode = await runNew(process.argv.slice(2), {
  project: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal() }),
});
