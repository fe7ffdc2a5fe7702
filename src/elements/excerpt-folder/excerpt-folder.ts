import {
  addEntries,
  addFiled,
  addFolder,
  dropFolder,
  editText,
  moveEntry,
  openFolder,
  putBack,
  removeEntry,
  renameFolder,
  type Change,
  type Edit,
} from '../../folder/changes.ts';
import { currentFolder, entriesOf, type Folder, type Item, type Shelf } from '../../folder/model.ts';
import { onOthersChange, openShelf } from '../../folder/store/open-shelf.ts';
import type { ShelfStore } from '../../folder/store/shelf-store.ts';
import { siteRoot } from '../../search/query/site-root.ts';
import { toSelector, type DataName } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { siteName } from '../site-name.ts';
import { checkSince } from './check-since.ts';
import { EntryList } from './entry-list.ts';
import { listenToEntries } from './listen-to-entries.ts';
import { listenToFolders, showFolders } from './folder-menu.ts';
import { exportForms, names, type ExportForm } from './names.ts';
import { readChosen } from './read-chosen.ts';
import { BOTH_KEPT, NO_ROOM, type Notice } from './words.ts';

/** `<excerpt-folder>`: the folders that this browser keeps, and what is done with them. */
class ExcerptFolder extends HTMLElement {
  #store: ShelfStore | undefined;
  #shelf: Shelf = { folders: [], entries: [] };
  #list = new EntryList(this);
  #removed: Item[] = [];
  /** Words of the reader's own that are being kept at this moment. */
  #keeping = 0;

  connectedCallback(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#store = await openShelf(siteRoot());
    this.#notice(location.protocol === 'file:' ? 'disk' : this.#store.lasts ? undefined : 'visit');
    findPart(this, names.panel).hidden = false;
    this.#listen();
    await this.#look();
    // There already when it is asked for, whether there is a network then or not.
    await import('./export-folder.ts').catch(() => undefined);
  }

  #listen(): void {
    onOthersChange(() => void this.#look());
    document.addEventListener('visibilitychange', () => this.#keepWritten());
    addEventListener('beforeunload', (event) => {
      this.#keepWritten();
      if (this.#keeping > 0) event.preventDefault();
    });
    listenToFolders(this, () => this.#folder, {
      open: (id) => void this.#change(openFolder(id, Date.now())),
      add: (name) => void this.#change(addFolder(name, Date.now())),
      rename: (id, name) => void this.#change(renameFolder(id, name)),
      drop: (id) => void this.#remove(dropFolder(id)),
    });
    this.#on(names.undo, () => void this.#undo());
    for (const form of exportForms)
      findElement(this, toSelector(names.export, form), HTMLElement).addEventListener(
        'click',
        () => void this.#export(form),
      );
    const file = findPart(this, names.file, HTMLInputElement);
    this.#on(names.import, () => file.click());
    file.addEventListener('change', () => void this.#import(file));
    for (const button of this.querySelectorAll(toSelector(names.addOwn))) {
      const kind = button.getAttribute(names.addOwn) === 'heading' ? 'heading' : 'note';
      button.addEventListener('click', () => void this.#addOwn(kind));
    }
    listenToEntries(this, this.#list, {
      move: (id, by) => void this.#move(id, by),
      remove: (id) => void this.#remove(removeEntry(id)),
      addNote: (behind) => void this.#addOwn('note', behind),
      keepWritten: () => this.#keepWritten(),
    });
  }

  get #folder(): Folder | undefined {
    return currentFolder(this.#shelf);
  }

  /** Reads what is kept now, and shows it. */
  async #look(): Promise<void> {
    if (!this.#store) return;
    this.#shelf = await this.#store.read();
    this.#show();
  }

  #show(): void {
    const folder = this.#folder;
    const entries = folder ? entriesOf(this.#shelf, folder.id) : [];
    showFolders(this, this.#shelf.folders, folder);
    findPart(this, names.empty).hidden = entries.length > 0;
    this.#list.show(entries);
    if (location.protocol !== 'file:')
      void checkSince(entries, (id, since) => this.#list.tellSince(id, since));
  }

  /** Makes a change and shows what is kept then; undefined where it could not be kept. */
  async #change(edit: Edit): Promise<Change | undefined> {
    try {
      const change = await this.#store?.change(edit);
      await this.#look();
      return change;
    } catch {
      this.#tell(NO_ROOM);
      return undefined;
    }
  }

  async #move(id: string, by: number): Promise<void> {
    if (!(await this.#change(moveEntry(id, by)))) return;
    const row = this.#list.rowOf(id);
    const place = row ? [...(row.parentElement?.children ?? [])].indexOf(row) + 1 : 0;
    this.#tell(`移到了第 ${place} 条。`);
  }

  async #remove(edit: Edit): Promise<void> {
    const change = await this.#change(edit);
    if (!change || change.removed.length === 0) return;
    this.#removed = change.removed;
    const folder = change.removed.find((item) => item.kind === 'folder');
    this.#tell(folder ? `已删除“${folder.name}”。` : '已删除一条。');
    const undo = findPart(this, names.undo);
    undo.hidden = false;
    undo.focus({ preventScroll: true });
  }

  async #undo(): Promise<void> {
    if (await this.#change(putBack(this.#removed, Date.now()))) this.#tell('已经放回原处。');
  }

  async #addOwn(kind: 'heading' | 'note', behind?: string): Promise<void> {
    const change = await this.#change(
      addEntries([{ kind, text: '' }], Date.now(), behind === undefined ? {} : { behind }),
    );
    const added = change?.put.find((item) => item.kind === kind && item.text === '');
    const row = added && this.#list.rowOf(added.id);
    if (row) findPart(row, names.own).focus();
  }

  /** Keeps what was written into fields since. */
  #keepWritten(): void {
    for (const id of this.#list.unsaved()) void this.#keepOne(id);
  }

  async #keepOne(id: string): Promise<void> {
    const written = this.#list.writtenIn(id);
    if (!written) return;
    // Taken as kept at once, so that no second change is made of the same words; where it fails, they are not.
    this.#list.settle(id, written.text);
    this.#keeping += 1;
    const change = await this.#change(editText(id, written.shown, written.text, Date.now()));
    this.#keeping -= 1;
    if (!change) this.#list.settle(id, written.shown);
    else if (change.isSplit) this.#tell(BOTH_KEPT);
  }

  async #export(form: ExportForm): Promise<void> {
    try {
      const { exportFolder, readLook } = await import('./export-folder.ts');
      const folder = this.#folder ?? { kind: 'folder', id: '', name: '摘编夹', used: 0 };
      const name = exportFolder(this.#shelf, folder, form, readLook(this), siteName());
      this.#tell(`已经导出：${name}`);
    } catch {
      this.#tell('没有导出成：这一页的脚本没有取到。请连上网站，重新打开这一页。');
    }
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const { folders, words } = await readChosen(field);
    field.value = '';
    if (folders.length === 0 || (await this.#change(addFiled(folders, Date.now())))) this.#tell(words);
  }

  #notice(shown: Notice | undefined): void {
    for (const notice of this.querySelectorAll<HTMLElement>(toSelector(names.notice)))
      notice.hidden = notice.getAttribute(names.notice) !== shown;
  }

  #tell(words: string): void {
    findPart(this, names.status).textContent = words;
    findPart(this, names.undo).hidden = true;
  }

  #on(name: DataName, listener: () => void): void {
    findPart(this, name).addEventListener('click', listener);
  }
}

customElements.define('excerpt-folder', ExcerptFolder);
