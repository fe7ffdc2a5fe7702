/**
 * What shows that a hand is coming near, before it has asked for anything; each is heeded once. A page that moves under a pointer
 * at rest is told of as `pointerover`, which is no hand.
 */
const SIGNS = ['pointermove', 'focusin'];
/** With these it does something, each time: what could not be had is tried for again. */
const PRESSES = ['pointerdown', 'keydown'];

/** What a reader is told whose browser could not fetch what was asked for. */
export const NOT_FETCHED = '这一页的脚本没有取到。请连上网站再试一次。';

/**
 * Does something with the part of an element that is fetched late: at once where it is there, else as soon as it has come;
 * `lacking` where it cannot be had. What gives no `lacking` fails in silence and does not try again by itself. Of the same name
 * only the last is done: whoever presses a second time because nothing has happened yet does not want it undone.
 */
export type Ask<Part> = (name: string, act: (part: Part) => unknown, lacking?: () => void) => void;

/**
 * Fetches what an element does at the first sign of a hand on it, on the page where `near` is the document. What is asked of
 * it before it has come is waited for, in the order of asking, and takes what it needs to know with it: where the pointer was,
 * what was selected.
 */
export function awaken<Part>(near: EventTarget, fetchPart: () => Promise<Part>): Ask<Part> {
  const asked = new Map<string, { act: (part: Part) => unknown; lacking: (() => void) | undefined }>();
  let fetched: { part: Part } | undefined;
  let isComing = false;
  let hasFailed = false;
  const takeAsked = () => {
    const all = [...asked.values()];
    asked.clear();
    return all;
  };
  const wake = () => {
    if (isComing) return;
    isComing = true;
    fetchPart().then(
      (part) => {
        fetched = { part };
        for (const { act } of takeAsked()) act(part);
      },
      () => {
        isComing = false;
        hasFailed = true;
        for (const { lacking } of takeAsked()) lacking?.();
      },
    );
  };
  for (const sign of SIGNS) near.addEventListener(sign, wake, { once: true, passive: true });
  for (const press of PRESSES) near.addEventListener(press, wake, { passive: true });
  return (name, act, lacking) => {
    if (fetched) return void act(fetched.part);
    asked.set(name, { act, lacking });
    if (lacking || !hasFailed) wake();
  };
}
