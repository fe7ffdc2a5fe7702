/** What a reader is told whose browser refuses to copy. */
export const COPY_BY_HAND = '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。';

/** What is put on the clipboard: text alone, and the same as HTML for programs that take more than letters. */
export interface Copied {
  text: string;
  html?: string | undefined;
}

/**
 * Puts a text on the clipboard. Pages served without HTTPS have none: there `select` shows the text selected, the old
 * command copies it, and where that is refused too it stays selected for the reader to copy.
 */
export async function copyText(copied: Copied, select: () => void): Promise<boolean> {
  try {
    await write(copied);
    return true;
  } catch {
    select();
    return copyByCommand(copied);
  }
}

/** Firefox before 127 has no items for the clipboard, and some browsers refuse them: there it is the text alone. */
async function write({ text, html }: Copied): Promise<void> {
  if (html !== undefined && typeof ClipboardItem === 'function') {
    try {
      const parts = { 'text/plain': text, 'text/html': html };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return;
    } catch {
      // Then as before there were any.
    }
  }
  await navigator.clipboard.writeText(text);
}

function copyByCommand({ text, html }: Copied): boolean {
  const put = (event: ClipboardEvent) => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- pages without HTTPS have no other way to copy
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
