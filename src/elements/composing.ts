/** The code of a key that an input method has taken. */
const TAKEN = 229;

/**
 * Whether a key belongs to an input method: Safari ends the composition first and sends the key that ended it after that,
 * and only its old code tells it from a key of the page.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it: https://bugs.webkit.org/show_bug.cgi?id=165004
  return event.isComposing || event.keyCode === TAKEN;
}
