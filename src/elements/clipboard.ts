/** What a reader is told whose browser refuses to copy. */
export const COPY_BY_HAND = '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。';

/**
 * Puts a text on the clipboard. Pages served without HTTPS have none: there `select` shows the text selected, the old
 * command copies it, and where that is refused too it stays selected for the reader to copy.
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- pages without HTTPS have no other way to copy
    return document.execCommand('copy');
  }
}
