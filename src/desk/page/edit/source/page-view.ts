import type { SourceSpot } from '../../../work/locate-line.ts';
import type { SourcePages } from '../../../work/originals.ts';
import { make } from '../../make.ts';
import { attempt } from '../../tell.ts';
import { openOriginals } from './draw-page.ts';
import { markSheet } from './mark-sheet.ts';
import { lineAt, placeCursor, type MarkedPage } from './place-cursor.ts';

/** The printed page with the lines of the cursor marked on it. */
export interface PageView {
  element: HTMLElement;
  /** Turns the pages. */
  turns: HTMLElement;
  /** Shows the page of a place of the source and marks it. */
  follow(spot: SourceSpot): void;
  close(): void;
}

/** Makes the view of an issue's pages; a click on a line says which one of the source it is. */
export function makePageView(issue: string, pages: SourcePages, go: (sourceLine: number) => void): PageView {
  const originals = openOriginals(issue, pages);
  const [first] = pages.places;
  let shown = { file: first?.file ?? 1, page: first?.page ?? 1 };
  let spot: SourceSpot | undefined;
  let drawn = '';
  let turn = 0;
  const sheet = make('div', { class: 'sheet' });
  const scroller = make(
    'div',
    { class: 'sheet-room', tabindex: '0', role: 'group', 'aria-label': '原件的一页' },
    sheet,
  );
  const number = make('span', { class: 'number', 'aria-live': 'polite' });
  const name = make('a', { target: '_blank', rel: 'noopener', class: 'note' }, '单独打开');
  const step = (by: 1 | -1) => () => attempt(() => turnPage(by));
  const zoom = make('button', { type: 'button', 'aria-pressed': 'false', onclick: toggleZoom }, '放大');
  const turns = make(
    'span',
    { class: 'page-turns' },
    make('button', { type: 'button', 'aria-label': '上一页', onclick: step(-1) }, '‹'),
    number,
    make('button', { type: 'button', 'aria-label': '下一页', onclick: step(1) }, '›'),
    zoom,
    name,
  );
  sheet.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const point = [((clientX - left) / width) * 1000, ((clientY - top) / height) * 1000] as const;
    const line = lineAt(pages.places, shown, point);
    if (line !== undefined) go(line);
  });
  attempt(show);

  function toggleZoom(): void {
    const isLarge = sheet.toggleAttribute('data-large');
    zoom.setAttribute('aria-pressed', String(isLarge));
    if (spot) mark(placeCursor(pages.places, spot));
  }

  async function turnPage(by: 1 | -1): Promise<void> {
    const page = shown.page + by;
    if (page >= 1 && page <= (await originals.count(shown.file))) shown = { ...shown, page };
    else if (pages.files[shown.file - 1 + by]) {
      const file = shown.file + by;
      shown = { file, page: by > 0 ? 1 : await originals.count(file) };
    }
    spot = undefined;
    await show();
  }

  async function show(marked?: MarkedPage): Promise<void> {
    const own = (turn += 1);
    const { file, page } = shown;
    const key = `${file}/${page}`;
    name.href = originals.addressOf(file) + (pages.files[file - 1]?.kind === 'pdf' ? `#page=${page}` : '');
    name.title = pages.files[file - 1]?.name ?? '';
    if (drawn !== key) {
      number.textContent = `${pages.files.length > 1 ? `第 ${file} 个文件` : ''}第 ${page} 页`;
      const { kind, isKept } = pages.files[file - 1] ?? { kind: undefined, isKept: false };
      name.hidden = !isKept;
      if (kind === undefined) sheet.replaceChildren(tellMissing(pages.files[file - 1]?.name ?? '', isKept));
      else {
        sheet.setAttribute('aria-busy', 'true');
        const canvas = await originals.draw(file, page).catch((error: unknown) => {
          if (own === turn)
            sheet.replaceChildren(
              make('p', { class: 'refusal' }, '这一页画不出来，请看文字，或单独打开原件。'),
            );
          throw error;
        });
        // The cursor may have gone on meanwhile.
        if (own !== turn) return;
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', `原件第 ${page} 页`);
        canvas.dataset.page = key;
        sheet.replaceChildren(canvas);
      }
      sheet.removeAttribute('aria-busy');
      drawn = key;
    }
    mark(marked);
  }

  function mark(marked: MarkedPage | undefined): void {
    markSheet(sheet, pages.places, { ...shown, here: marked?.here }, spot?.lines ?? []);
    const height = marked?.here?.height;
    const box = marked?.here?.box.box;
    if (!box) return;
    const at = ((height ?? box[1]) / 1000) * sheet.clientHeight;
    const { clientHeight, scrollTop } = scroller;
    const left = (box[0] / 1000) * sheet.clientWidth - 24;
    if (at < scrollTop + 40 || at > scrollTop + clientHeight - 60)
      scroller.scrollTo({ top: at - clientHeight / 3, left });
    else scroller.scrollTo({ left });
  }

  return {
    element: scroller,
    turns,
    follow(next) {
      const marked = placeCursor(pages.places, next);
      spot = next;
      if (!marked) return;
      shown = { file: marked.file, page: marked.page };
      attempt(() => show(marked));
    },
    close: () => originals.close(),
  };
}

function tellMissing(name: string, isKept: boolean): HTMLElement {
  return make(
    'p',
    { class: 'refusal', 'data-missing': true },
    isKept
      ? `“${name}”没有可画的页面，请看文字。`
      : `原件“${name}”不在文献库里：可能太大没有收进来，或被移走了。请看文字；要对照原件，把它放回原件的文件夹。`,
  );
}
