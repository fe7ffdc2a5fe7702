import type { Change, Edit } from '../changes.ts';
import type { Shelf } from '../model.ts';

/** Where a shelf is kept. */
export interface ShelfStore {
  /** Whether it stays when the window is closed, or is kept for this visit alone. */
  readonly lasts: boolean;
  read(): Promise<Shelf>;
  /**
   * Makes a change on what is kept at that moment, and gives what it did.
   * @throws what the browser says where it has no room; then everything is as it was.
   */
  change(edit: Edit): Promise<Change>;
}
