import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs scripts of package.json, as many at a time as there are cores, and prints what each said when it is done; all are
 * run, whichever fails. `node tests/lint/run-together.ts lint:code lint:form`
 */
const waiting = process.argv.slice(2);

async function work(): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const { code, said } = await run(script);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${script}\n${said}`);
    if (code !== 0) process.exitCode = 1;
  }
}

function run(script: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void said.push(chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, said: Buffer.concat(said).toString() }));
  });
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
