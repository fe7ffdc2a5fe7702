import { expect, test } from 'vitest';
import { readCases } from '../../import/case.ts';
import { listFaults, runCase } from '../../import/run-case.ts';

const cases = readCases();

test.each(cases.filter(({ expectation }) => expectation.open === undefined))(
  'a source from elsewhere: $name',
  async (one) => {
    const runs = await runCase(one);
    expect(runs.flatMap((run) => listFaults(run, one))).toEqual([]);
  },
);

const open = cases.filter(({ expectation }) => expectation.open !== undefined);

test.runIf(open.length > 0)('what is said to be open still is', async () => {
  for (const one of open) {
    const runs = await runCase(one).catch(() => undefined);
    const faults = runs?.flatMap((run) => listFaults(run, one)) ?? ['it cannot be read'];
    expect(faults, `${one.name} holds: take away its “open”`).not.toEqual([]);
  }
});
