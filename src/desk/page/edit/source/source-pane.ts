import { findInSource } from '../../../work/find-in-source.ts';
import { locateLine } from '../../../work/locate-line.ts';
import { SURE } from '../../../../importer/read/ocr/tell-readings.ts';
import type { ArticleView } from '../../../shapes.ts';
import { ask } from '../../ask.ts';
import { make } from '../../make.ts';
import { makeSourceList, showLine } from '../../source-list.ts';
import { attempt } from '../../tell.ts';
import { scrollTogether } from '../scroll-together.ts';
import type { TextEditor } from '../text-editor.ts';
import { makePageMarkBar } from './page-mark-bar.ts';
import { makePageView, type PageView } from './page-view.ts';

/** How long the cursor rests before the source follows. */
const REST = 120;

/** The source beside the text: its printed page where there is one, else its text line by line. */
export interface SourcePane {
  element: HTMLElement;
  /** The cursor has moved, or the text has changed. */
  later(): void;
  /** Brings a line of the source into view, and the text that came of it. */
  look(line: number): void;
  /** Ties the pane to the editor of the text. */
  tie(editor: TextEditor): void;
  /** Says that a printed page begins at the cursor. */
  markPage: () => void;
  close(): void;
}

/** Makes the pane of an article; its pages come as soon as they are known. */
export function makeSourcePane(issue: string, { source, pairs }: ArticleView): SourcePane {
  const lines = pairs.map(([line]) => line);
  const range: [number, number] | undefined =
    lines.length > 1 ? [Math.min(...lines) - 3, Math.max(...lines) + 6] : undefined;
  const list = makeSourceList(source, range);
  const room = make('div', { class: 'source-room' }, list);
  const choice = make('div', {
    class: 'segments',
    role: 'group',
    'aria-label': '原件还是文字',
    hidden: true,
  });
  const marks = makePageMarkBar(() => editor);
  const element = make(
    'div',
    { class: 'source-both' },
    make('div', { class: 'source-bar' }, choice),
    room,
    marks.element,
  );
  let editor: TextEditor | undefined;
  let view: PageView | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  let known: { text: string; lines: string[]; pairs: typeof pairs } | undefined;
  attempt(openPages);

  async function openPages(): Promise<void> {
    const { pages } = await ask('source/pages', { issue });
    if (!pages || isGone) return;
    for (const { line, confidence } of pages.places)
      if (confidence !== undefined && confidence < SURE * 100)
        list.children[line - 1]?.setAttribute('data-unsure', `${confidence}%`);
    view = makePageView(issue, pages, goFrom);
    choice.hidden = false;
    const buttons = (['原件', '文字'] as const).map((words) =>
      make('button', { type: 'button', onclick: () => choose(words) }, words),
    );
    choice.append(...buttons);
    choice.after(view.turns);
    const choose = (words: '原件' | '文字') => {
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === words));
      room.replaceChildren(words === '原件' && view ? view.element : list);
      if (view) view.turns.hidden = words !== '原件';
      follow();
    };
    // Without any page to show the text is what helps; why is said where the page would be.
    choose(pages.files.some(({ kind }) => kind !== undefined) ? '原件' : '文字');
    if (pages.files.some(({ isKept }) => !isKept))
      element.firstElementChild?.append(
        make('span', { class: 'note', 'data-missing': true }, '原件不在文献库里'),
      );
  }

  function locate() {
    if (!editor) return undefined;
    const { state } = editor.view;
    const text = state.doc.toString();
    if (known?.text !== text)
      known = { text, lines: text.split('\n'), pairs: findInSource(source.join('\n'), text) };
    const { number, from } = state.doc.lineAt(state.selection.main.head);
    const column = state.selection.main.head - from + 1;
    return locateLine(source, known.lines, known.pairs, { line: number, column });
  }

  function follow(): void {
    const spot = locate();
    if (!spot || isGone) return;
    list.querySelectorAll('.here, .near').forEach((line) => line.classList.remove('here', 'near'));
    for (const line of spot.lines)
      list.children[line - 1]?.classList.add(line === spot.line ? 'here' : 'near');
    if (view?.element.isConnected) view.follow(spot);
  }

  function goFrom(line: number): void {
    locate();
    const own = known?.pairs.findLast(([from]) => from <= line);
    if (own) editor?.go(own[1], `“${source[line - 1]?.trim().slice(0, 10) ?? ''}”`);
  }

  return {
    element,
    later() {
      // At once: a number that is typed after the cursor was moved is the person's own.
      marks.follow();
      clearTimeout(timer);
      timer = setTimeout(follow, REST);
    },
    look(line) {
      goFrom(line);
      showLine(list, line);
      if (view?.element.isConnected) view.follow({ line, share: 0, lines: [line] });
    },
    tie(opened) {
      editor = opened;
      scrollTogether(list, editor.view, pairs);
      marks.follow();
      follow();
    },
    markPage: marks.set,
    close() {
      isGone = true;
      clearTimeout(timer);
      view?.close();
    },
  };
}
