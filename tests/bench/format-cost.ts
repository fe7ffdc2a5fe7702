import type { CommandCost } from './process/measure-command.ts';

/** What a command has used: `54.2 CPU s, 41.0 s, 2.1 GB`. */
export function formatCost(cost: CommandCost | undefined): string {
  if (!cost) return '–';
  const { cpuSeconds, wallSeconds, peakBytes } = cost;
  return [
    ...(cpuSeconds === undefined ? [] : [`${cpuSeconds.toFixed(1)} CPU s`]),
    `${wallSeconds.toFixed(1)} s`,
    ...(peakBytes === undefined ? [] : [`${(peakBytes / 1e9).toFixed(2)} GB`]),
  ].join(', ');
}
