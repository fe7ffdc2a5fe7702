import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { measureCommand } from '../../bench/process/measure-command.ts';
import { parseStat, type ProcessState } from '../../bench/process/proc-stat.ts';
import { accountTree } from '../../bench/process/tree-account.ts';

// Programs that work for a while run one inside the other.
vi.setConfig({ testTimeout: 60_000 });

const state = (pid: number, parent: number, ownTicks: number, rest: Partial<ProcessState> = {}) => ({
  pid,
  parent,
  started: 1000 + pid,
  ownTicks,
  waitedTicks: 0,
  memoryPages: 10,
  ...rest,
});

describe('a line of /proc/<pid>/stat', () => {
  test('is read by its fields, whatever stands in the name', () => {
    const fields = [
      'S',
      7,
      42,
      42,
      0,
      -1,
      4194560,
      100,
      200,
      0,
      0,
      31,
      5,
      700,
      11,
      20,
      0,
      8,
      0,
      9001,
      123456,
      777,
    ];
    expect(parseStat(`42 (npm run (x) S 3) ${fields.join(' ')} 18446744073709551615\n`)).toEqual({
      pid: 42,
      parent: 7,
      started: 9001,
      ownTicks: 36,
      waitedTicks: 711,
      memoryPages: 777,
    });
  });
});

describe('the account of a tree', () => {
  test('holds what descends from the root, and nothing else', () => {
    const account = accountTree(1);
    account.look([state(1, 0, 5), state(2, 1, 7), state(3, 2, 11), state(9, 0, 100), state(10, 9, 100)]);
    expect(account.runningTicks()).toBe(23);
    expect(account.peakPages()).toBe(30);
    expect(account.orphanTicks()).toBe(0);
  });

  test('counts a child that ended by what its parent waited for', () => {
    const account = accountTree(1);
    account.look([state(1, 0, 5), state(2, 1, 7)]);
    account.look([state(1, 0, 6, { waitedTicks: 9 })]);
    expect(account.runningTicks()).toBe(15);
    expect(account.orphanTicks()).toBe(0);
  });

  test('counts a process whose parent ended first, from the last look at it', () => {
    const account = accountTree(1);
    account.look([state(1, 0, 5), state(2, 1, 7), state(3, 2, 11)]);
    account.look([state(1, 0, 5), state(3, 999, 13)]);
    account.look([state(1, 0, 5)]);
    expect(account.orphanTicks()).toBe(13);
  });

  test('does not take another process for a member that had its number', () => {
    const account = accountTree(1);
    account.look([state(1, 0, 5), state(2, 1, 7)]);
    account.look([state(1, 0, 5), state(2, 900, 50, { started: 5000 })]);
    expect(account.runningTicks()).toBe(5);
    expect(account.orphanTicks()).toBe(0);
  });

  test('remembers the most memory of any look', () => {
    const account = accountTree(1);
    account.look([state(1, 0, 0), state(2, 1, 0, { memoryPages: 90 })]);
    account.look([state(1, 0, 0)]);
    expect(account.peakPages()).toBe(100);
  });
});

describe.runIf(process.platform === 'linux')('a command', () => {
  const node = (program: string) => [process.execPath, '-e', program];
  /** Works for so many milliseconds of its own. */
  const work = (ms: number) =>
    `const start = process.cpuUsage(); while (process.cpuUsage(start).user < ${ms} * 1000);`;

  test('costs what its children cost too, though they end between two looks', async () => {
    const child = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(work(60))}]);`;
    const [alone, withChildren] = [
      await measureCommand(node(work(60)), tmpdir()),
      await measureCommand(node(child.repeat(4)), tmpdir()),
    ];
    expect(alone.cpuSeconds).toBeGreaterThanOrEqual(0.06);
    expect(withChildren.cpuSeconds).toBeGreaterThanOrEqual(4 * 0.06);
    expect(withChildren.peakBytes).toBeGreaterThan(10_000_000);
  });

  test('that fails is told with its last words', async () => {
    const failing = measureCommand(node(`console.error('内容有误'); process.exit(3)`), tmpdir());
    await expect(failing).rejects.toThrow(/ended with 3:\n内容有误/u);
  });
});
