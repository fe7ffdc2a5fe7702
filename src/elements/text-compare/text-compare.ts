import { findPart } from '../find-part.ts';
import { readArticle, readChosen, writeChosen } from './compare-address.ts';
import { names } from './names.ts';

/** `<text-compare>`: lays the articles that the address names side by side; a field adds another one, up to three. */
class TextCompare extends HTMLElement {
  connectedCallback(): void {
    findPart(this, names.form, HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add();
    });
    void this.#show();
  }

  /** The article typed goes into the address, which is loaded anew: it is what others are sent. */
  #add(): void {
    const field = findPart(this, names.field, HTMLInputElement);
    const article = readArticle(field.value);
    const chosen = readChosen(location.search);
    if (article === undefined) this.#tell('这不是一篇文章的网址。');
    else if (chosen.includes(article)) this.#tell('这一篇已经在下面了。');
    else location.assign(location.pathname + writeChosen([...chosen, article]));
  }

  async #show(): Promise<void> {
    const chosen = readChosen(location.search);
    findPart(this, names.form).hidden = chosen.length > 2;
    findPart(this, names.hint).hidden = chosen.length > 1;
    if (chosen.length === 0) return;
    this.#tell('正在取原文……');
    try {
      const [{ loadTexts }, { compareTexts }, { showRows }] = await Promise.all([
        import('./load-texts.ts'),
        import('../../passages/compare-texts.ts'),
        import('./show-rows.ts'),
      ]);
      const loaded = await loadTexts(chosen);
      const texts = loaded.flatMap((text) => text ?? []);
      const lost = chosen.filter((_, place) => !loaded[place]);
      this.#tell(lost.length > 0 ? `库里没有这一篇：${lost.join('、')}` : '');
      if (texts.length === 0) return;
      document.title = `对读：${texts.map(({ title }) => title).join(' ｜ ')}`;
      showRows(findPart(this, names.table, HTMLTableElement), texts, compareTexts(texts));
      findPart(this, names.table).hidden = false;
      findPart(this, names.legend).hidden = texts.length < 2;
    } catch {
      this.#tell('没有取到原文：请看网络是否连着，再重新打开这一页。');
    }
  }

  #tell(words: string): void {
    findPart(this, names.message).textContent = words;
  }
}

customElements.define('text-compare', TextCompare);
