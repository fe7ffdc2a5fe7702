import type { ArticleView, JudgedText } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { askCorrection } from '../edit/ask-correction.ts';
import { askMerge } from '../edit/ask-merge.ts';
import { keepDrafts } from '../edit/keep-drafts.ts';
import { makePreview } from '../edit/preview-pane.ts';
import { scrollTogether } from '../edit/scroll-together.ts';
import { stateBar } from '../edit/state-bar.ts';
import { openEditor } from '../edit/text-editor.ts';
import { makeTroubles } from '../edit/trouble-list.ts';
import { make } from '../make.ts';
import { makeSourceList, showLine } from '../source-list.ts';
import { attempt, tell } from '../tell.ts';

/** How long after a keystroke the rules are asked, and after how long a rest the account of the characters. */
const SOON = 150;
const REST = 900;
/** How often other windows and the disk are asked after. */
const AGAIN = 2500;

/** 校对: the source at the left, the text in the middle, what is said of it at the right. */
export async function showEdit(
  root: HTMLElement,
  [series = '', name = '', article = '', line]: string[],
): Promise<() => void> {
  const place = { issue: `${series}/${name}`, article };
  const [first, { editors }] = await Promise.all([ask('article/open', place), ask('overview', {})]);
  let loaded: ArticleView = first;
  let isGone = false;
  let timers: number[] = [];
  let judged: JudgedText = { own: [], others: [], whole: false };
  const ownWindow = crypto.randomUUID();

  const lines = first.pairs.map(([source]) => source);
  const range: [number, number] | undefined =
    lines.length > 1 ? [Math.min(...lines) - 3, Math.max(...lines) + 6] : undefined;
  const source = makeSourceList(first.source, range);
  const banner = make('div', { class: 'banner', role: 'status' });
  const saved = make('span', { class: 'note', 'data-saved': 'true' }, '没有改动');
  const states = make('div', {});
  const left = make('section', { class: 'source-pane', 'aria-label': '原文' }, source);
  const middle = make('section', { class: 'text-pane', 'aria-label': '正文' });
  const preview = makePreview();
  const troubles = makeTroubles({
    issue: place.issue,
    go: (at, words) => editor.go(at, words),
    look: (at) => showLine(source, at),
    correct: (finding) => attempt(() => correct(finding.correction ?? {})),
    done: () => attempt(reload),
  });
  root.append(
    make(
      'header',
      { class: 'edit-head' },
      make('a', { href: `#//issue/${place.issue}`, class: 'back' }, '← 本期'),
      make('h1', {}, first.title),
      states,
      saved,
      make('button', { type: 'button', 'aria-pressed': 'false', onclick: togglePreview }, '预览'),
      make('button', { type: 'button', onclick: () => attempt(query) }, '存疑…'),
      make(
        'button',
        { type: 'button', class: 'main', 'data-save': true, onclick: () => attempt(save) },
        '保存',
        make('kbd', { 'aria-hidden': 'true' }, 'Ctrl S'),
      ),
    ),
    banner,
    make('div', { class: 'trio' }, left, middle, troubles.element),
    make(
      'footer',
      { class: 'edit-foot note' },
      first.before === undefined
        ? ''
        : make('a', { href: `#/edit/${place.issue}/${first.before}` }, '← 上一篇'),
      make(
        'span',
        {},
        make('kbd', {}, 'F8'),
        ' 下一处　',
        make('kbd', {}, 'Shift F8'),
        ' 上一处；不在正文里时 ',
        make('kbd', {}, 'J'),
        ' ',
        make('kbd', {}, 'K'),
      ),
      first.after === undefined
        ? ''
        : make('a', { href: `#/edit/${place.issue}/${first.after}` }, '下一篇 →'),
    ),
  );
  const editor = openEditor(middle, first.text, {
    label: '正文',
    onChange: changed,
    keys: {
      'Mod-s': () => attempt(save),
      F8: () => troubles.step(1),
      'Shift-F8': () => troubles.step(-1),
      Escape: () => troubles.element.focus(),
    },
  });
  const drafts = keepDrafts(() => ({
    ...place,
    text: editor.text(),
    base: loaded.text,
    digest: loaded.digest,
  }));
  if (first.draft && first.draft.text !== first.text) restore(first.draft);
  scrollTogether(source, editor.view, first.pairs);
  fillStates();
  if (line === undefined) editor.start();
  else editor.go(Number(line));

  attempt(() => judge(true));
  attempt(stayInTouch);
  const presence = window.setInterval(() => attempt(stayInTouch), AGAIN);
  addEventListener('keydown', steer);
  addEventListener('beforeunload', warn);
  return () => {
    isGone = true;
    document.querySelector('dialog')?.close();
    clearInterval(presence);
    timers.forEach((timer) => clearTimeout(timer));
    removeEventListener('keydown', steer);
    removeEventListener('beforeunload', warn);
    if (isChanged()) drafts.now();
    drafts.stop();
    editor.view.destroy();
  };

  function isChanged(): boolean {
    return editor.text() !== loaded.text;
  }

  function changed(): void {
    sayState();
    drafts.later();
    timers.forEach((timer) => clearTimeout(timer));
    timers = [
      window.setTimeout(() => attempt(() => judge(false)), SOON),
      window.setTimeout(() => attempt(() => judge(true)), REST),
    ];
  }

  function sayState(): void {
    saved.textContent = isChanged() ? '没有保存（稿子随时留着）' : '已保存';
    saved.dataset.saved = String(!isChanged());
  }

  async function judge(whole: boolean): Promise<void> {
    const text = editor.text();
    const fresh = await ask('article/judge', { ...place, text, whole });
    if (isGone || text !== editor.text()) return;
    // What the account of the characters said stays until it has been made anew.
    const stale = whole ? [] : judged.own.filter(({ correction }) => correction);
    judged = { ...fresh, own: [...fresh.own, ...stale] };
    troubles.show(judged, loaded);
    editor.mark(judged.own);
    if (preview.element.isConnected) preview.show((await ask('article/preview', { ...place, text })).html);
  }

  async function save(): Promise<void> {
    const text = editor.text();
    const known = new Set(judged.own.map(({ message }) => message));
    const answer = await ask('article/save', { ...place, text, digest: loaded.digest });
    if (answer.outcome === 'conflict') {
      await merge(answer);
      return;
    }
    const isFirst = text !== loaded.text;
    loaded = { ...loaded, text, digest: answer.digest };
    sayState();
    tell(answer.problems?.[0] ?? '已保存。', (answer.problems ?? []).length > 0);
    await reload();
    // Asked once, when it is saved: a change against the source is open, with kind and reason.
    const added = isFirst
      ? judged.own.find(({ correction, message }) => correction && !known.has(message))
      : undefined;
    const found = added ?? (isFirst ? judged.own.find(({ correction }) => correction) : undefined);
    if (found?.correction && !isGone) await correct(found.correction);
  }

  async function merge(theirs: { text: string; digest: string }): Promise<void> {
    const merged = await askMerge({ base: loaded.text, mine: editor.text(), theirs: theirs.text });
    if (merged === undefined) return;
    editor.replace(merged);
    loaded = { ...loaded, text: theirs.text, digest: theirs.digest };
    banner.replaceChildren();
    await save();
  }

  async function reload(): Promise<void> {
    const { state, steps, corrections, joins } = await ask('article/open', place);
    loaded = { ...loaded, state, steps, corrections, joins };
    fillStates();
    await judge(true);
  }

  async function correct(proposed: { source?: string; archive?: string }): Promise<void> {
    const given = await askCorrection(proposed);
    if (!given) return;
    await ask('review/correct', { ...place, ...given });
    tell('更正已记下，读者在篇末看得到。');
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

  function fillStates(): void {
    states.replaceChildren(
      stateBar(loaded, editors, (state, by) =>
        attempt(async () => {
          await ask('review/state', { ...place, state, by });
          tell(`${state}：${by}`);
          await reload();
        }),
      ),
    );
  }

  function restore(draft: NonNullable<ArticleView['draft']>): void {
    loaded = { ...loaded, text: draft.base, digest: draft.digest };
    editor.replace(draft.text);
    const drop = () =>
      attempt(async () => {
        editor.replace(first.text);
        loaded = { ...loaded, text: first.text, digest: first.digest };
        await ask('article/drop', place);
        banner.replaceChildren();
        sayState();
      });
    banner.replaceChildren(
      make('p', {}, `上次没有保存的稿子（${new Date(draft.at).toLocaleString('zh-CN')}）已经找回。`),
      make('button', { type: 'button', onclick: drop }, '不要稿子，用存下的'),
    );
  }

  async function stayInTouch(): Promise<void> {
    const { others, digest } = await ask('article/present', { ...place, window: ownWindow });
    if (digest !== loaded.digest && !isChanged()) {
      const fresh = await ask('article/open', place);
      loaded = fresh;
      editor.replace(fresh.text);
      tell('这一篇在别处存过，已换成新的。');
    } else if (digest !== loaded.digest && !banner.hasChildNodes())
      banner.replaceChildren(
        make('p', {}, '这一篇在别处改过。您写的都在；保存时会把两边合起来给您看。'),
        make('button', { type: 'button', onclick: () => attempt(save) }, '现在就看'),
      );
    else if (others > 0 && !banner.hasChildNodes())
      banner.replaceChildren(
        make('p', { 'data-others': true }, '另一个窗口也开着这一篇。谁先存都行，后存的会看到两边的不同。'),
      );
    else if (others === 0) banner.querySelector('[data-others]')?.remove();
  }

  function togglePreview(event: MouseEvent): void {
    const isOpen = !preview.element.isConnected;
    left.replaceChildren(isOpen ? preview.element : source);
    if (event.currentTarget instanceof Element)
      event.currentTarget.setAttribute('aria-pressed', String(isOpen));
    if (isOpen) attempt(() => judge(true));
  }

  function steer(event: KeyboardEvent): void {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, .cm-editor, dialog');
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      if (!isTyping) attempt(save);
    } else if (!isTyping && !event.ctrlKey && !event.altKey && /^[jk]$/iu.test(event.key))
      troubles.step(event.key.toLowerCase() === 'j' ? 1 : -1);
  }

  function warn(): void {
    if (isChanged()) drafts.now();
  }
}
