import { parts, type Cost } from './ask-page.ts';
import type { ShapeCost } from './shapes.ts';
import type { StockCost } from './stock.ts';
import { formatTable } from './table.ts';
import { present } from '../present.ts';

/** What a search may cost, after the issue the search was built to. */
const FIRST_MS = 500;
const WARM_MS = 100;
const LONGEST_TASK_MS = 100;
const STOCK_RATIO = 4 / 3;

/** Prints what the queries cost on the search page, each figure with ✓ or ✗ where it has a budget. */
export function printCosts(costs: readonly Cost[], coldBudget: (query: string) => number): void {
  printTable(
    [
      'query',
      'found',
      'first query',
      'budget',
      ...parts,
      'with the page',
      'first results',
      'again',
      'longest task',
    ],
    costs.map((cost) => [
      cost.query,
      String(cost.found),
      checked(kilobytes(cost.cold), cost.cold / 1000 <= coldBudget(cost.query)),
      `${coldBudget(cost.query)} KB`,
      ...parts.map((part) => kilobytes(cost.parts[part])),
      kilobytes(cost.cold + cost.page),
      checked(milliseconds(cost.firstMs), cost.firstMs <= FIRST_MS),
      checked(milliseconds(cost.warmMs), cost.warmMs <= WARM_MS),
      checked(
        cost.longestTask === 0 ? '< 50 ms' : milliseconds(cost.longestTask),
        cost.longestTask <= LONGEST_TASK_MS,
      ),
    ]),
  );
}

/** Prints what the same queries cost in Pagefind as it comes, and our cost as a multiple of that. */
export function printStock(stock: readonly StockCost[], ours: readonly Cost[]): void {
  printTable(
    [
      'query',
      'found',
      'search alone',
      'with 20 texts',
      'first',
      'again',
      'ours : search alone',
      'ours : with texts',
    ],
    stock.map((cost, place) => {
      const { cold } = present(ours[place]);
      return [
        cost.query,
        String(cost.found),
        kilobytes(cost.search),
        kilobytes(cost.withResults),
        milliseconds(cost.firstMs),
        milliseconds(cost.warmMs),
        checked((cold / cost.search).toFixed(2), cold / cost.search <= STOCK_RATIO),
        checked((cold / cost.withResults).toFixed(2), cold / cost.withResults <= STOCK_RATIO),
      ];
    }),
  );
}

/** Prints what the token shapes cost. */
export function printShapes(shapes: readonly ShapeCost[]): void {
  const row = (name: string, value: (shape: ShapeCost) => string) => [name, ...shapes.map(value)];
  const queries = shapes[0]?.queries ?? [];
  printTable(
    ['', ...shapes.map(({ name }) => name)],
    [
      row('index on disk', ({ disk }) => megabytes(disk)),
      row('time to index', ({ seconds }) => `${seconds.toFixed(0)} s`),
      ...queries.map(({ query }, place) =>
        row(`first query ${query}`, (shape) => kilobytes(present(shape.queries[place]).cold)),
      ),
      ...queries.map(({ query }, place) =>
        row(`first / again ${query}`, (shape) => {
          const { firstMs, warmMs } = present(shape.queries[place]);
          return `${firstMs.toFixed(0)} / ${milliseconds(warmMs)}`;
        }),
      ),
    ],
  );
}

/** A size for reading, a megabyte being a million bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Prints a table in Markdown. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(formatTable(head, rows));
}

/** A figure with ✓ where it keeps to its budget, ✗ where it does not. */
export function checked(text: string, good: boolean): string {
  return `${text} ${good ? '✓' : '✗'}`;
}

/** A size for reading, a kilobyte being a thousand bytes. */
export function kilobytes(bytes: number, digits = 0): string {
  return `${(bytes / 1000).toFixed(digits)} KB`;
}

/** A time for reading: `128 ms`. */
export function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
