/** Tells of changes: the other windows of this browser by the event that storage gives them, this one by an event of its own. */
const SIGNAL = 'excerpts-changed';

/** Tells that what is kept was changed. */
export function tellChange(): void {
  try {
    localStorage.setItem(SIGNAL, String(Date.now()));
  } catch {
    // Another window sees it when it is come back to.
  }
  document.dispatchEvent(new Event(SIGNAL));
}

/** False where nothing was ever kept, so that nothing need be loaded to look. */
export function mayHold(): boolean {
  try {
    return localStorage.getItem(SIGNAL) !== null;
  } catch {
    return true;
  }
}

/** Calls back when this window has changed what is kept. */
export function onOwnChange(look: () => void): void {
  document.addEventListener(SIGNAL, look);
}

/** Calls back when another window may have changed what is kept, and when this one is come back to. */
export function onOthersChange(look: () => void): void {
  addEventListener('storage', ({ key }) => key === SIGNAL && look());
  addEventListener('pageshow', ({ persisted }) => persisted && look());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
}
