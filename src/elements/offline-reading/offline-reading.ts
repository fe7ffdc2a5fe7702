import { DeviceStore } from '../../on-device/device-store.ts';
import { fetchIndex } from '../../on-device/fetch-listed.ts';
import { devicePaths, type SiteIndex } from '../../on-device/groups.ts';
import { KeepFailure } from '../../on-device/keep-failure.ts';
import { dropSeries, keepSeries, keptSeries, type KeepProgress } from '../../on-device/keep-series.ts';
import type { KeptState } from '../../on-device/kept-state.ts';
import { addressInSite, siteRoot } from '../../search/query/site-root.ts';
import { trustScript } from '../../search/query/trust-script.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';
import { findObstacle, obstacles, type Obstacle } from './obstacles.ts';
import { deviceStorage, showLost, showRead, showRoom, showSeries } from './show-kept.ts';
import { failureWords, formatBytes } from './words.ts';

/** `<offline-reading>`: what this browser keeps of the site, and the buttons by which it keeps more or less of it. */
class OfflineReading extends HTMLElement {
  #store = new DeviceStore(siteRoot());
  #state: KeptState | undefined;
  /** What the site offers; undefined where it cannot be asked. */
  #index: SiteIndex | undefined;
  /** The work that is being done, where any is. */
  #work: AbortController | undefined;

  connectedCallback(): void {
    const obstacle = findObstacle({
      protocol: location.protocol,
      isSecure: isSecureContext,
      hasWorkers: 'serviceWorker' in navigator,
      hasCaches: 'caches' in globalThis,
      hasDigests: 'subtle' in crypto,
    });
    showLost(this);
    if (obstacle) this.#explain(obstacle);
    else void this.#begin().catch(() => this.#explain('browser'));
  }

  /** @throws what the browser says where it lets nothing be kept, as in a private window. */
  async #begin(): Promise<void> {
    this.#state = await this.#store.readState();
    this.#listen();
    this.#explain(undefined);
    this.#part(names.panel).hidden = false;
    await this.#show();
    try {
      this.#index = await fetchIndex(this.#store.root);
    } catch (error) {
      this.#tell(isCut(error) ? '现在连不上网站，只看得到已经保存的。' : wordsOf(error));
    }
    await this.#show();
  }

  #listen(): void {
    for (const row of this.querySelectorAll<HTMLElement>(toSelector(names.series))) {
      const id = row.getAttribute(names.series) ?? '';
      findPart(row, names.save).addEventListener('click', () => this.#keep([...this.#kept, id]));
      findPart(row, names.remove).addEventListener('click', () => void this.#drop(id));
    }
    this.#on(names.turnOn, () => this.#keep([]));
    this.#on(names.update, () => this.#keep(this.#kept));
    this.#on(names.stop, () => this.#work?.abort());
    this.#on(names.removeAll, () => void this.#removeAll());
  }

  #keep(series: readonly string[]): void {
    const work = (this.#work = new AbortController());
    this.#tell('正在保存……');
    const done = series.length > 0 ? '保存好了，断了网也能阅读和检索。' : '好了，以后读过的网页会自动保存。';
    void this.#show()
      .then(() => this.#keepWhole(series, work.signal))
      .then(() => done, wordsOf)
      .then((words) => this.#end(words));
  }

  async #keepWhole(series: readonly string[], signal: AbortSignal): Promise<void> {
    // Asked for, so that the browser does not clear it away by itself; where it refuses, things are kept all the same.
    await deviceStorage()
      ?.persist?.()
      .catch(() => false);
    const registration = await navigator.serviceWorker.register(
      trustScript(addressInSite(devicePaths.worker)),
      { scope: siteRoot(), updateViaCache: 'none' },
    );
    try {
      await keepSeries(this.#store, series, {
        signal,
        onProgress: (progress) => this.#showProgress(progress),
      });
      await navigator.serviceWorker.ready;
    } catch (error) {
      if (!(await this.#store.readState())) await registration.unregister();
      throw error;
    }
  }

  async #drop(series: string): Promise<void> {
    await dropSeries(this.#store, series);
    await this.#end('已经删除。');
  }

  async #removeAll(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(siteRoot());
    await this.#store.sweep(undefined);
    await registration?.unregister();
    await this.#end('已经全部删除，这台设备上不再保存本站的网页。');
  }

  /** Shows what is kept now, and says what became of the work. */
  async #end(words: string): Promise<void> {
    this.#work = undefined;
    this.#state = await this.#store.readState();
    this.#index = await fetchIndex(this.#store.root).catch(() => this.#index);
    await this.#show();
    this.#tell(words);
  }

  async #show(): Promise<void> {
    const [state, index, isBusy] = [this.#state, this.#index, this.#work !== undefined];
    showSeries(this, { state, index, isBusy });
    this.#part(names.panel).setAttribute('aria-busy', String(isBusy));
    this.#part(names.progress).hidden = this.#part(names.stop).hidden = !isBusy;
    this.#part(names.turnOn).hidden = isBusy || state !== undefined || !index;
    this.#part(names.removeAll).hidden = isBusy || !state;
    this.#part(names.update).hidden = isBusy || !state || !index || index.version === state.version;
    await Promise.all([showRead(this, this.#store), showRoom(this, state)]);
  }

  #showProgress({ files, ofFiles, bytes, ofBytes }: KeepProgress): void {
    const bar = findPart(this, names.progress, HTMLProgressElement);
    bar.max = ofBytes;
    bar.value = bytes;
    // Read out once in a while and not with every file.
    const step = Math.max(1, Math.floor(ofFiles / 20));
    if (files % step === 0 || files === ofFiles)
      this.#tell(`正在保存：${files}／${ofFiles} 个文件，${formatBytes(bytes)}／${formatBytes(ofBytes)}`);
  }

  #explain(obstacle: Obstacle | undefined): void {
    for (const name of Object.keys(obstacles))
      findElement(this, toSelector(names.obstacle, name), HTMLElement).hidden = name !== obstacle;
    if (obstacle) this.#part(names.panel).hidden = true;
  }

  #tell(words: string): void {
    this.#part(names.status).textContent = words;
  }

  #on(name: (typeof names)[keyof typeof names], listener: () => void): void {
    this.#part(name).addEventListener('click', listener);
  }

  #part(name: (typeof names)[keyof typeof names]): HTMLElement {
    return findPart(this, name);
  }

  get #kept(): string[] {
    return keptSeries(this.#state);
  }
}

function isCut(error: unknown): boolean {
  return error instanceof KeepFailure && error.kind === 'network';
}

function wordsOf(error: unknown): string {
  if (!(error instanceof KeepFailure)) return `浏览器没有保存成：${String(error)}`;
  const file = error.kind === 'damaged' || error.kind === 'refused' ? `（${error.path}）` : '';
  return failureWords[error.kind] + file;
}

customElements.define('offline-reading', OfflineReading);
