import type { TroubleList } from './trouble-list.ts';

/** What keys reach where nobody types. */
interface KeyActs {
  troubles: TroubleList;
  togglePreview: () => void;
  save: () => void;
}

/** Gives the listener of the window that has the keys of an article; the text and the fields keep their own. */
export function steerByKeys({ troubles, togglePreview, save }: KeyActs): (event: KeyboardEvent) => void {
  return (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, .cm-editor, dialog');
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      if (!isTyping) save();
    } else if (!isTyping && event.altKey && event.key.toLowerCase() === 'v') {
      event.preventDefault();
      togglePreview();
    } else if (!isTyping && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const act = LIST_KEYS[event.key.toLowerCase()];
      if (!act) return;
      // The text would take the focus, and with it this letter and the next.
      event.preventDefault();
      act(troubles);
      troubles.element.focus();
    }
  };
}

const LIST_KEYS: Readonly<Record<string, (troubles: TroubleList) => void>> = {
  j: (troubles) => troubles.step(1),
  k: (troubles) => troubles.step(-1),
  a: (troubles) => troubles.accept(),
  u: (troubles) => troubles.undo(),
};
