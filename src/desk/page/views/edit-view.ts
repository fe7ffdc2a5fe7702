import '../proof.css';
import type { ArticleView } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { askCorrection } from '../edit/ask-correction.ts';
import { askMerge } from '../edit/ask-merge.ts';
import { askTable } from '../edit/ask-table.ts';
import { makeFrame } from '../edit/edit-frame.ts';
import { fillBanner } from '../edit/fill-banner.ts';
import { printedAgain } from '../edit/import-items.ts';
import { judgeLive } from '../edit/live-judge.ts';
import { makePreview } from '../edit/preview/preview-pane.ts';
import { makeSourcePane } from '../edit/source/source-pane.ts';
import { stateBar } from '../edit/state-bar.ts';
import { steerByKeys } from '../edit/steer-by-keys.ts';
import { openEditor } from '../edit/text-editor.ts';
import { openSession } from '../edit/text-session.ts';
import { makeTroubles } from '../edit/trouble-list.ts';
import { tableAt, writeTable } from '../../work/table-text.ts';
import { attempt, tell } from '../tell.ts';

/** 校对: the source at the left, the text in the middle, what is said of it at the right. */
export async function showEdit(
  root: HTMLElement,
  [series = '', name = '', article = '', line]: string[],
): Promise<() => void> {
  const place = { issue: `${series}/${name}`, article };
  const [first, { editors }] = await Promise.all([ask('article/open', place), ask('desk/who', {})]);
  let loaded: ArticleView = first;
  let isGone = false;

  const source = makeSourcePane(place.issue, first);
  const preview = makePreview(place);
  const troubles = makeTroubles({
    issue: place.issue,
    go: (at, words) => editor.go(at, words),
    text: () => editor.text(),
    change: (change) => editor.change(change),
    select: (from, to) => editor.select(from, to),
    look: (at) => source.look(at),
    setLooked: (key, looked) => attempt(() => setLooked(key, looked)),
    uncorrect: (correction) => attempt(() => uncorrect(correction)),
    correct: (finding) => attempt(() => correct(finding.correction ?? {})),
    done: () => attempt(reload),
  });
  const frame = makeFrame(
    place.issue,
    first,
    { source: source.element, troubles: troubles.element },
    {
      togglePreview,
      query: () => attempt(query),
      table: () => attempt(editTable),
      save: () => attempt(save),
    },
  );
  root.append(...frame.parts);
  const editor = openEditor(frame.middle, first.text, {
    label: '正文',
    onChange() {
      session.changed();
      judge.later();
    },
    onMove() {
      source.later();
      frame.table.hidden = findTable() === undefined;
    },
    keys: {
      'Mod-s': () => attempt(save),
      F8: () => troubles.step(1),
      'Shift-F8': () => troubles.step(-1),
      'Alt-t': () => attempt(editTable),
      'Alt-v': togglePreview,
      'Alt-p': () => source.markPage(),
      F9: () => troubles.accept(),
      'Shift-F9': () => troubles.undo(),
      Escape: () => troubles.element.focus(),
    },
  });
  const session = openSession(place, first, editor, {
    show: (notice) =>
      fillBanner(frame.banner, notice, {
        drop: () => attempt(() => session.dropDraft()),
        save: () => attempt(save),
      }),
    renew(fresh) {
      loaded = fresh;
      tell('这一篇在别处存过，已换成新的。');
    },
    sayState,
    merge: askMerge,
  });
  const judge = judgeLive(place, () => loaded, { editor, troubles, preview });
  session.start();
  source.tie(editor);
  fillStates();
  const [from = 1, to] = (line ?? '').split('-').map(Number);
  if (line === undefined) editor.start();
  else if (to === undefined) editor.go(from);
  else editor.select(Math.min(from, editor.text().length), Math.min(to, editor.text().length));

  attempt(() => judge.now(true));
  const steer = steerByKeys({ troubles, togglePreview, save: () => attempt(save) });
  addEventListener('keydown', steer);
  addEventListener('beforeunload', session.keepNow);
  return () => {
    isGone = true;
    document.querySelector('dialog')?.close();
    removeEventListener('keydown', steer);
    removeEventListener('beforeunload', session.keepNow);
    judge.stop();
    session.end();
    source.close();
    editor.view.destroy();
  };

  function sayState(): void {
    frame.saved.textContent = session.isChanged() ? '没有保存（稿子随时留着）' : '已保存';
    frame.saved.dataset.saved = String(!session.isChanged());
  }

  async function save(): Promise<void> {
    const known = new Set(judge.judged().own.map(({ message }) => message));
    const stored = await session.save();
    if (!stored) return;
    const { isOther, problems } = stored;
    tell(problems[0] ?? '已保存。', problems.length > 0);
    await reload();
    if (!isOther || isGone) return;
    // Asked once, when it is saved: a change against the source is open, with kind and reason.
    const open = judge.judged().own.filter(({ correction }) => correction);
    const found = open.find(({ message }) => !known.has(message)) ?? open[0];
    if (found?.correction) await correct(found.correction);
  }

  async function reload(): Promise<void> {
    const { state, steps, corrections, joins, report, looked } = await ask('article/open', place);
    if (isGone) return;
    loaded = { ...loaded, state, steps, corrections, joins, report, looked };
    fillStates();
    await judge.now(true);
  }

  async function correct(proposed: { source?: string; archive?: string }): Promise<void> {
    const given = await askCorrection(proposed);
    if (!given) return;
    await ask('review/correct', { ...place, ...given });
    tell('更正已记下，读者在篇末看得到。');
    await reload();
  }

  async function setLooked(key: string, isLooked: boolean): Promise<void> {
    await ask('review/look', { ...place, key, looked: isLooked });
    const others = loaded.looked.filter((other) => other !== key);
    loaded = { ...loaded, looked: isLooked ? [...others, key] : others };
    troubles.show(judge.judged(), loaded);
  }

  /** Takes a correction out of the file and puts the printed words back where they stand once. */
  async function uncorrect(correction: ArticleView['corrections'][number]): Promise<void> {
    const { kind, source: was, archive } = correction;
    await ask('review/uncorrect', { ...place, kind, source: was, archive });
    const change = printedAgain(editor.text(), correction);
    if (change) editor.change(change);
    const isText = change !== undefined || kind === 'query';
    tell(
      isText ? '这一条更正已撤销。' : '这一条更正已撤销；正文里的字不止一处或没有，请自己照原件改回。',
      !isText,
    );
    await reload();
  }

  /** The words that are marked stand as printed and are doubted. */
  async function query(): Promise<void> {
    const { from, to } = editor.view.state.selection.main;
    const words = editor.view.state.sliceDoc(from, to);
    if (words === '') throw new Error('请先在正文里选中要存疑的几个字。');
    const given = await askCorrection({ source: words, archive: words }, '存疑：照印不改，请读者注意');
    if (!given) return;
    await ask('review/correct', { ...place, ...given });
    await reload();
  }

  function findTable() {
    return tableAt(editor.text(), editor.view.state.selection.main.head);
  }

  async function editTable(): Promise<void> {
    const table = findTable();
    if (!table) throw new Error('光标不在表格里，或表格各行的格数不一样，请在正文里改。');
    const grid = await askTable(table);
    // The text may have come anew from elsewhere while the grid was open.
    if (!grid || editor.text().slice(table.from, table.to) !== table.text) return;
    const change = writeTable(table, grid.rows, grid.rules);
    if (change.insert !== table.text) editor.change(change);
  }

  function fillStates(): void {
    frame.states.replaceChildren(
      stateBar(loaded, editors, (state, by) =>
        attempt(async () => {
          await ask('review/state', { ...place, state, by });
          tell(`${state}：${by}`);
          await reload();
        }),
      ),
    );
  }

  function togglePreview(): void {
    const isOpen = !preview.element.isConnected;
    frame.left.replaceChildren(isOpen ? preview.element : source.element);
    frame.preview.setAttribute('aria-pressed', String(isOpen));
    if (isOpen) attempt(() => judge.now(true));
  }
}
