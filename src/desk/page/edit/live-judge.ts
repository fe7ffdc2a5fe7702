import type { ArticleView, JudgedText, Questions } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { attempt } from '../tell.ts';
import type { PreviewPane } from './preview/preview-pane.ts';
import type { TextEditor } from './text-editor.ts';
import type { TroubleList } from './trouble-list.ts';

/** How long after a keystroke the rules are asked, and after how long a rest the account of the characters. */
const SOON = 100;
const REST = 900;

/** Judges the text while it is written. */
export interface LiveJudge {
  /** What was said last. */
  judged(): JudgedText;
  /** Something was written: the text is judged when the hands rest. */
  later(): void;
  /** Judges at once; `whole` with the account of the characters. */
  now(whole: boolean): Promise<void>;
  stop(): void;
}

/** Shows in list, editor and preview what is said of the text; `article` gives the article as it was loaded last. */
export function judgeLive(
  place: Questions['article/open']['input'],
  article: () => ArticleView,
  {
    editor,
    troubles,
    preview,
  }: { editor: Pick<TextEditor, 'text' | 'mark'>; troubles: Pick<TroubleList, 'show'>; preview: PreviewPane },
): LiveJudge {
  let judged: JudgedText = { own: [], others: [], whole: false };
  let timers: ReturnType<typeof setTimeout>[] = [];
  /** The text that is shown: a rest after a keystroke judges it a second time and changes nothing in it. */
  let previewed: string | undefined;
  let isGone = false;

  async function judge(whole: boolean): Promise<void> {
    const text = editor.text();
    // Asked first: to write a page takes less time than to judge an issue.
    const showing = showPreview(text);
    const fresh = await ask('article/judge', { ...place, text, whole });
    if (isGone || text !== editor.text()) return showing;
    // What the account of the characters said stays until it has been made anew.
    const stale = whole ? [] : judged.own.filter(({ correction }) => correction);
    judged = { ...fresh, own: [...fresh.own, ...stale] };
    troubles.show(judged, article());
    editor.mark(judged.own);
    return showing;
  }

  async function showPreview(text: string): Promise<void> {
    const { isConnected: isOpen } = preview.element;
    if (!isOpen || previewed === text) return;
    previewed = text;
    preview.wait();
    const state = await ask('article/preview', { ...place, text });
    if (editor.text() === text) await preview.show(state);
  }

  const clear = () => timers.forEach((timer) => clearTimeout(timer));
  return {
    judged: () => judged,
    later() {
      clear();
      timers = [
        setTimeout(() => attempt(() => judge(false)), SOON),
        setTimeout(() => attempt(() => judge(true)), REST),
      ];
    },
    now(whole) {
      previewed = undefined;
      return judge(whole);
    },
    stop() {
      isGone = true;
      clear();
    },
  };
}
