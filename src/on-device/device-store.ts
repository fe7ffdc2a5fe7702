import type { ReadEntry } from './evict.ts';
import { addressOfFile, type GroupSummary } from './groups.ts';
import { parseState, type KeptState } from './kept-state.ts';

/** The form in which things are kept; a worker of another form takes away what this one left. */
const FORM = 1;

/** Where notes have their addresses; the site has nothing there. */
const NOTES = 'offline/notes/';

/** What a browser keeps of the site at one root, in caches of its own: other sites of the same server have theirs. */
export class DeviceStore {
  /** The path the site begins at: `/` or `/x/y/`. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Name of the cache that holds one version of a group. */
  nameOf({ id, list }: Pick<GroupSummary, 'id' | 'list'>): string {
    return this.#name(`set:${id}:${list}`);
  }

  /** What is kept; undefined where nothing is. */
  async readState(): Promise<KeptState | undefined> {
    return parseState(await this.readNote('state'));
  }

  /** Puts another state in the place of the last, in one step. */
  async writeState(state: KeptState): Promise<void> {
    await this.writeNote('state', state);
  }

  /** The files of the pages that were read, by their path below the root. */
  async readEntries(): Promise<Map<string, ReadEntry>> {
    return new Map(Object.entries(((await this.readNote('read')) ?? {}) as Record<string, ReadEntry>));
  }

  async writeEntries(entries: ReadonlyMap<string, ReadEntry>): Promise<void> {
    await this.writeNote('read', Object.fromEntries(entries));
  }

  /** The cache of the pages that were read. */
  openRead(): Promise<Cache> {
    return caches.open(this.#name('read'));
  }

  /** What is kept under a path below the root: of a group first, else of what was read. */
  async find(path: string): Promise<Response | undefined> {
    const state = await this.readState();
    if (!state) return undefined;
    return (await this.#findInGroups(state, path)) ?? this.#match(this.#name('read'), path);
  }

  /** True where a group that is kept holds a path. */
  async isInGroup(path: string): Promise<boolean> {
    const state = await this.readState();
    return state !== undefined && (await this.#findInGroups(state, path)) !== undefined;
  }

  /** A small note under a name; undefined where there is none. */
  async readNote(name: string): Promise<unknown> {
    return (await this.#match(this.#name('notes'), NOTES + name))?.json();
  }

  async writeNote(name: string, note: unknown): Promise<void> {
    const cache = await caches.open(this.#name('notes'));
    await cache.put(this.keyOf(NOTES + name), new Response(JSON.stringify(note)));
  }

  /** Takes away the notes whose names begin so and that `isOver` says are. */
  async dropNotes(beginning: string, isOver: (rest: string) => Promise<boolean>): Promise<void> {
    const cache = await caches.open(this.#name('notes'));
    const head = new URL(this.keyOf(NOTES + beginning), location.href).href;
    for (const { url } of await cache.keys())
      if (url.startsWith(head) && (await isOver(url.slice(head.length)))) await cache.delete(url);
  }

  /** The address under which a path is kept, without query: `a/index.html` → `/x/y/a/`. */
  keyOf(path: string): string {
    return this.root + path;
  }

  /** The address of a listed file. */
  addressOf(file: string): string {
    return this.root + addressOfFile(file);
  }

  /** Takes away every cache of this site that the state does not name. */
  async sweep(state: KeptState | undefined): Promise<void> {
    const named = new Set(state?.groups.map((group) => this.nameOf(group)));
    const kept = state ? [this.#name('notes'), this.#name('read')] : [];
    for (const name of await caches.keys())
      if (this.#isOwn(name) && !named.has(name) && !kept.includes(name)) await caches.delete(name);
  }

  async #findInGroups(state: KeptState, path: string): Promise<Response | undefined> {
    for (const group of state.groups) {
      const found = await this.#match(this.nameOf(group), path);
      if (found) return found;
    }
    return undefined;
  }

  /** Asked so, a cache that is gone is not made anew. */
  async #match(cacheName: string, path: string): Promise<Response | undefined> {
    return caches.match(this.keyOf(path), { cacheName }).catch(() => undefined);
  }

  #name(rest: string): string {
    return `archive-${FORM}:${this.root}:${rest}`;
  }

  /** Those of another form as well. */
  #isOwn(name: string): boolean {
    return /^archive-\d+:/u.test(name) && name.replace(/^archive-\d+:/u, '').startsWith(`${this.root}:`);
  }
}
