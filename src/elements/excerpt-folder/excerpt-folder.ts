import { addFiled } from '../../folder/add-filed.ts';
import {
  addEntries,
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
import { editRemark, removeMarks } from '../../folder/mark-changes.ts';
import { currentFolder, entriesOf, type Folder, type Item, type Shelf } from '../../folder/model.ts';
import { openShelf } from '../../folder/store/open-shelf.ts';
import { onOthersChange } from '../../folder/store/signal.ts';
import type { ShelfStore } from '../../folder/store/shelf-store.ts';
import { siteRoot } from '../../search/query/site-root.ts';
import { toSelector, type DataName } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { siteName } from '../site-name.ts';
import { checkSince } from './check-since.ts';
import { EntryList } from './entry-list.ts';
import { listenToEntries } from './listen-to-entries.ts';
import { listenToFolders, showFolders } from './folder-menu.ts';
import { MarkList } from './mark-list.ts';
import { exportForms, names, type ExportForm } from './names.ts';
import { readChosen } from './read-chosen.ts';
import { BOTH_KEPT, NO_ROOM, type Notice } from './words.ts';
import { WrittenFields } from './written-fields.ts';

/** `<excerpt-folder>`: the folders and marks that this browser keeps, and what is done with them. */
class ExcerptFolder extends HTMLElement {
  #store: ShelfStore | undefined;
  #shelf: Shelf = { folders: [], entries: [], marks: [] };
  #words = new WrittenFields((id, { shown, text }) => this.#keep(editText(id, shown, text, Date.now())));
  #notes = new WrittenFields((id, { shown, text }) => {
    const remark = this.#marks.remarkOf(id);
    return this.#keep(remark ? editRemark({ ...remark, note: shown }, text) : NOTHING);
  });
  #list = new EntryList(this, this.#words);
  #marks: MarkList = new MarkList(this, this.#notes, (id) => void this.#remove(removeMarks([id])));
  #removed: Item[] = [];

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
      if (this.#words.isKeeping || this.#notes.isKeeping) event.preventDefault();
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
    });
    this.#words.listen(findPart(this, names.entries));
    this.#notes.listen(findPart(this, names.marked));
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
    this.#marks.show(this.#shelf.marks);
    if (location.protocol !== 'file:')
      void checkSince([...entries, ...this.#shelf.marks], (id, since) => {
        this.#list.tellSince(id, since);
        this.#marks.tellSince(id, since);
      });
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
    this.#words.keepAll();
    this.#notes.keepAll();
  }

  async #keep(edit: Edit): Promise<Change | undefined> {
    const change = await this.#change(edit);
    if (change?.isSplit) this.#tell(BOTH_KEPT);
    return change;
  }

  async #export(form: ExportForm): Promise<void> {
    try {
      const { exportFolder, leaveOut, readLook } = await import('./export-folder.ts');
      const folder = this.#folder ?? { kind: 'folder', id: '', name: '摘编夹', used: 0 };
      const name = exportFolder(leaveOut(this, this.#shelf), folder, form, readLook(this), siteName());
      this.#tell(`已经导出：${name}`);
    } catch {
      this.#tell('没有导出成：这一页的脚本没有取到。请连上网站，重新打开这一页。');
    }
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const { folders, marks, words } = await readChosen(field);
    field.value = '';
    const isEmpty = folders.length + marks.length === 0;
    if (isEmpty || (await this.#change(addFiled(folders, marks, Date.now())))) this.#tell(words);
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

const NOTHING: Edit = () => ({ put: [], removed: [] });
