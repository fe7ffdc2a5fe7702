import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** How long the button says that it has copied. */
const REST = 2000;

/** Copies the citation of a row of `<cite-box>`, or selects it to be copied by hand. */
export async function copyCitation(row: HTMLElement): Promise<void> {
  const [text, button] = [findPart(row, names.text), findPart(row, names.copy)];
  const copied = await copyText({ text: text.textContent }, () => getSelection()?.selectAllChildren(text));
  findPart(row, names.message).textContent = copied ? '' : COPY_BY_HAND;
  if (!copied) return;
  button.textContent = '已复制';
  setTimeout(() => (button.textContent = '复制'), REST);
}
