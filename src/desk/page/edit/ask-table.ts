import type { TextTable } from '../../work/table-text.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';
import { editGrid, type Grid, type GridAct } from './grid.ts';

const ACTS: readonly [GridAct, string, string?][] = [
  ['row-above', '上加一行'],
  ['row-below', '下加一行'],
  ['row-up', '行上移', 'Alt ↑'],
  ['row-down', '行下移', 'Alt ↓'],
  ['row-away', '删去这行'],
  ['column-before', '左加一列'],
  ['column-after', '右加一列'],
  ['column-left', '列左移', 'Alt ←'],
  ['column-right', '列右移', 'Alt →'],
  ['column-away', '删去这列'],
];

/** Shows a table as a grid to write in; gives the edited one, or undefined where it is left as it was. */
export function askTable({ rows, rules }: TextTable): Promise<Grid | undefined> {
  let grid: Grid = { rows: rows.map((row) => [...row]), rules: [...rules] };
  let at = { row: 0, column: 0 };
  const table = make('table', { class: 'grid' });
  const cellAt = (row: number, column: number) =>
    table.rows[row]?.cells[column]?.querySelector<HTMLTextAreaElement>('textarea');

  function show(): void {
    table.replaceChildren(
      ...grid.rows.map((row, r) =>
        make('tr', {}, ...row.map((words, c) => make(r === 0 ? 'th' : 'td', {}, makeCell(words, r, c)))),
      ),
    );
    cellAt(at.row, at.column)?.focus();
  }

  function makeCell(words: string, row: number, column: number): HTMLTextAreaElement {
    const label = `${row === 0 ? '表头' : `第 ${row} 行`}第 ${column + 1} 列`;
    const cell = make('textarea', { rows: '1', 'aria-label': label, spellcheck: 'false' }, words);
    cell.addEventListener('focus', () => (at = { row, column }));
    cell.addEventListener('input', () => {
      const own = grid.rows[row];
      if (own) own[column] = cell.value;
    });
    return cell;
  }

  function act(name: GridAct): void {
    ({ grid, at } = editGrid(grid, at, name));
    show();
  }

  function steer(event: KeyboardEvent, close: (value: Grid) => void): void {
    const moved = event.altKey ? ALT_KEYS[event.key] : undefined;
    if (moved) act(moved);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(grid);
    else if (event.key === 'Enter' && at.row === grid.rows.length - 1) act('row-below');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') cellAt(at.row + 1, at.column)?.focus();
    else if (event.key === 'ArrowUp') cellAt(at.row - 1, at.column)?.focus();
    else return;
    event.preventDefault();
  }

  return openDialog<Grid>(
    '表格',
    (close) => {
      table.addEventListener('keydown', (event) => steer(event, close));
      // The dialog has to be open before anything in it takes the focus.
      queueMicrotask(show);
      return [
        make(
          'div',
          { class: 'acts', role: 'toolbar', 'aria-label': '行和列' },
          ...ACTS.map(([name, words, keys]) =>
            make(
              'button',
              { type: 'button', 'data-act': name, title: keys, onclick: () => act(name) },
              words,
            ),
          ),
        ),
        make('div', { class: 'grid-room' }, table),
        make(
          'p',
          { class: 'note' },
          '回车到下一行，Tab 到下一格，Alt 加方向键移动行和列，Ctrl 加回车写回。图片和标签照原样写成文字。',
        ),
        dialogActs(close, { words: '写回正文', act: () => close(grid) }, '不改'),
      ];
    },
    'wide',
  );
}

const ALT_KEYS: Readonly<Record<string, GridAct>> = {
  ArrowUp: 'row-up',
  ArrowDown: 'row-down',
  ArrowLeft: 'column-left',
  ArrowRight: 'column-right',
};
