import type { DeviceStore } from '../../on-device/device-store.ts';
import type { SiteIndex } from '../../on-device/groups.ts';
import { planKeep, type KeptState } from '../../on-device/kept-state.ts';
import { keptSeries } from '../../on-device/keep-series.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { readableAddress } from '../readable-address.ts';
import { names } from './names.ts';
import { describeSize, formatBytes, formatTime } from './words.ts';

/** So many of the pages that were read are listed. */
const LISTED = 50;

/** What is known when the page is shown. */
interface Known {
  state: KeptState | undefined;
  index: SiteIndex | undefined;
  isBusy: boolean;
}

/** Says of each series whether it is kept, since when, and how much room it takes or would take. */
export function showSeries(panel: HTMLElement, { state, index, isBusy }: Known): void {
  for (const row of panel.querySelectorAll<HTMLElement>(toSelector(names.series))) {
    const id = row.getAttribute(names.series);
    const kept = state?.groups.find((group) => group.id === id);
    const offered = index?.groups.find((group) => group.id === id);
    const save = findPart(row, names.save, HTMLButtonElement);
    const remove = findPart(row, names.remove, HTMLButtonElement);
    save.hidden = kept !== undefined || !offered;
    remove.hidden = !kept;
    save.disabled = remove.disabled = isBusy;
    findPart(row, names.note).textContent = kept
      ? `${formatTime(kept.since)} 保存；${describeSize(kept)}${offered || !index ? '' : '；网站上已经没有'}`
      : offered
        ? `没有保存；${describeSize(offered)}${describeRest({ state, index, id })}`
        : '没有保存';
  }
}

/** What has to be kept besides, once: the search. */
function describeRest({ state, index, id }: Pick<Known, 'state' | 'index'> & { id: string | null }): string {
  if (!index || id === null) return '';
  const missing = planKeep(state, index, [...keptSeries(state), id]).missing.filter(
    (group) => group.id !== id,
  );
  const isUpdate = state !== undefined && state.version !== index.version;
  const bytes = missing.reduce((sum, group) => sum + group.bytes, 0);
  if (missing.length === 0) return '';
  return isUpdate ? `，另更新已经保存的 ${formatBytes(bytes)}` : `，另加检索 ${formatBytes(bytes)}`;
}

/** Lists the pages that were read and are kept, the last one first. */
export async function showRead(panel: HTMLElement, store: DeviceStore): Promise<void> {
  const pages = [...(await store.readEntries())]
    .filter(([, { title }]) => title !== undefined)
    .sort(([, a], [, b]) => b.at - a.at);
  findPart(panel, names.read).hidden = pages.length === 0;
  findPart(panel, names.readCount).textContent =
    pages.length > LISTED
      ? `保存了 ${pages.length} 页，这里列出最近的 ${LISTED} 页。`
      : `保存了 ${pages.length} 页。`;
  findPart(panel, names.readList).replaceChildren(
    ...pages.slice(0, LISTED).map(([path, { title, at }]) => {
      const row = document.createElement('li');
      const link = document.createElement('a');
      link.href = addressInSite(`/${path}`);
      link.textContent = title ?? '';
      const note = document.createElement('span');
      note.setAttribute(names.note, '');
      note.textContent = formatTime(new Date(at).toISOString());
      row.append(link, note);
      return row;
    }),
  );
}

/** Says how much room is taken, and how much the browser has to give, where it tells. */
export async function showRoom(panel: HTMLElement, state: KeptState | undefined): Promise<void> {
  const kept = state?.groups.reduce((sum, { bytes }) => sum + bytes, 0);
  const told = await deviceStorage()
    ?.estimate?.()
    .catch(() => undefined);
  const left = told?.quota === undefined ? undefined : told.quota - (told.usage ?? 0);
  findPart(panel, names.room).textContent = [
    kept !== undefined && `成套保存的共 ${formatBytes(kept)}（连同检索和公用文件）。`,
    kept !== undefined && told?.usage !== undefined && `本站在这台设备上一共占 ${formatBytes(told.usage)}。`,
    left !== undefined && `浏览器还能给网页用 ${formatBytes(left)}。`,
  ]
    .filter(Boolean)
    .join('');
}

/** What the browser tells of its room; Safari before 15.2 and 17 lacks parts of it. */
export function deviceStorage(): Partial<StorageManager> | undefined {
  return (navigator as Partial<Navigator>).storage;
}

/** Says that a page was asked for which is not kept, where the worker has led here from it. */
export function showLost(panel: HTMLElement): void {
  const path = new URLSearchParams(location.search).get('missing');
  if (path === null) return;
  findPart(panel, names.lost).hidden = false;
  findPart(panel, names.lostPath).textContent = readableAddress(`/${path}`);
  findPart(panel, names.lostLink, HTMLAnchorElement).href = addressInSite(`/${path.replace(/^[/\\]+/u, '')}`);
}
