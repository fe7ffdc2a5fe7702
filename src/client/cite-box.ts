/** How long the button says that it has copied. */
const REST = 2000;

/** `<cite-box>`: fills in the reader's day, shows the copy buttons and copies the citation beside each. */
class CiteBox extends HTMLElement {
  connectedCallback(): void {
    for (const slot of this.querySelectorAll('[data-day]')) slot.textContent = `[${today()}]`;
    for (const row of this.querySelectorAll<HTMLElement>('[data-cite]')) {
      const button = row.querySelector<HTMLButtonElement>('[data-copy]')!;
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(row, button));
    }
  }

  async #copy(row: HTMLElement, button: HTMLButtonElement): Promise<void> {
    const text = row.querySelector<HTMLElement>('[data-text]')!;
    const message = row.querySelector<HTMLElement>('[data-message]')!;
    const copied = await copyText(text);
    message.textContent = copied ? '' : '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。';
    if (!copied) return;
    button.textContent = '已复制';
    setTimeout(() => (button.textContent = '复制'), REST);
  }
}

customElements.define('cite-box', CiteBox);

/**
 * Copies the text of an element. Pages served without HTTPS have no clipboard: there the old command copies what is
 * selected, and where that is refused too the text stays selected.
 */
async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}

/** The reader's own day: `2026-11-20`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
