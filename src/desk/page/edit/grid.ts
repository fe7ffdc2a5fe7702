/** Cells of a table by rows, and the signs under its head by columns. */
export interface Grid {
  rows: string[][];
  rules: string[];
}

/** A cell of a grid. */
export interface GridPlace {
  row: number;
  column: number;
}

/** What can be done to the row or column of a cell. */
export type GridAct =
  | `row-${'above' | 'below' | 'up' | 'down' | 'away'}`
  | `column-${'before' | 'after' | 'left' | 'right' | 'away'}`;

/** Adds, moves or takes away the row or column of a cell, and says where one is then; the last row and column stay. */
export function editGrid(
  { rows, rules }: Grid,
  { row, column }: GridPlace,
  act: GridAct,
): { grid: Grid; at: GridPlace } {
  const width = rules.length;
  const inRows = (change: (list: string[][]) => string[][], to: number) => ({
    grid: { rows: change(rows), rules },
    at: { row: clamp(to, change(rows).length), column },
  });
  const inColumns = (change: <Item>(list: Item[], fresh: Item) => Item[], to: number) => ({
    grid: { rows: rows.map((cells) => change(cells, '')), rules: change(rules, '---') },
    at: { row, column: clamp(to, change(rules, '').length) },
  });
  const empty = rules.map(() => '');
  switch (act) {
    case 'row-above':
      return inRows((list) => list.toSpliced(row, 0, empty), row);
    case 'row-below':
      return inRows((list) => list.toSpliced(row + 1, 0, empty), row + 1);
    case 'row-up':
      return inRows((list) => move(list, row, row - 1), row - 1);
    case 'row-down':
      return inRows((list) => move(list, row, row + 1), row + 1);
    case 'row-away':
      return inRows((list) => (list.length > 1 ? list.toSpliced(row, 1) : list), row);
    case 'column-before':
      return inColumns((list, fresh) => list.toSpliced(column, 0, fresh), column);
    case 'column-after':
      return inColumns((list, fresh) => list.toSpliced(column + 1, 0, fresh), column + 1);
    case 'column-left':
      return inColumns((list) => move(list, column, column - 1), column - 1);
    case 'column-right':
      return inColumns((list) => move(list, column, column + 1), column + 1);
    case 'column-away':
      return inColumns((list) => (width > 1 ? list.toSpliced(column, 1) : list), column);
  }
}

function move<Item>(list: Item[], from: number, to: number): Item[] {
  const [one] = list.slice(from, from + 1);
  return one === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(from, 1).toSpliced(to, 0, one);
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}
