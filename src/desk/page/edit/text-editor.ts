import { defaultKeymap, history, historyField, historyKeymap, isolateHistory } from '@codemirror/commands';
import { forceLinting, lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { TextChange } from '../../work/find-words.ts';
import { tell } from '../tell.ts';
import type { ToldFinding } from '../../work/tell-finding.ts';

/** Words of the editor itself, which are English without. */
const PHRASES = EditorState.phrases.of({
  Diagnostics: '消息',
  'No diagnostics': '没有消息',
  'Control character': '控制字符',
  'Folded lines': '折叠的行',
  close: '关闭',
  'current match': '当前',
  'replaced $ matches': '替换了 $ 处',
});

/** What all editors of the desk have: Chinese words, wrapped lines, and styles that the page's policy lets in. */
export function editorBase(): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return [EditorView.cspNonce.of(nonce), PHRASES, EditorView.lineWrapping, lineNumbers(), drawSelection()];
}

/** The text of an article in an editor. */
export interface TextEditor {
  view: EditorView;
  text(): string;
  /** Puts another text in, as a step that can be undone. */
  replace(text: string): void;
  /** Puts back what was written last time, with the steps that led to it; steps nobody can read are left. */
  restore(text: string, history: unknown): void;
  /** The steps that can be undone, to be kept. */
  history(): unknown;
  /** Lets nobody write, or lets them again. */
  lock(isLocked: boolean): void;
  /** Marks the messages at their lines. */
  mark(findings: readonly ToldFinding[]): void;
  /** Takes the focus where the text of the article begins, below its front matter. */
  start(): void;
  /** Makes one change, as a step that can be undone, and goes to it. */
  change(change: TextChange): void;
  /** Goes to a stretch and marks it. */
  select(from: number, to: number): void;
  /** Goes to a line, and to the words that a message quotes. */
  go(line: number, words?: string): void;
}

/** Opens an editor. */
export function openEditor(
  parent: HTMLElement,
  text: string,
  {
    label,
    onChange,
    onMove,
    keys,
  }: { label: string; onChange: () => void; onMove?: () => void; keys: Record<string, () => void> },
): TextEditor {
  const locked = new Compartment();
  const extensions = [
    editorBase(),
    locked.of(EditorState.readOnly.of(false)),
    history(),
    highlightActiveLine(),
    lintGutter(),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    keymap.of([
      ...Object.entries(keys).map(([key, run]) => ({
        key,
        preventDefault: true,
        run: () => (run(), true),
      })),
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if (docChanged) onChange();
      if (docChanged || selectionSet) onMove?.();
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
  const replace = (other: string) =>
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } });
  const select = (from: number, to: number) => {
    view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    view.focus();
  };
  return {
    view,
    text: () => view.state.doc.toString(),
    replace,
    restore(doc, kept) {
      const selection = { main: 0, ranges: [{ anchor: 0, head: 0 }] };
      try {
        view.setState(
          EditorState.fromJSON({ doc, selection, history: kept }, { extensions }, { history: historyField }),
        );
        onChange();
      } catch {
        replace(doc);
      }
    },
    history: () => (view.state.toJSON({ history: historyField }) as { history: unknown }).history,
    lock(isLocked) {
      if (view.state.readOnly !== isLocked)
        view.dispatch({ effects: locked.reconfigure(EditorState.readOnly.of(isLocked)) });
    },
    mark(findings) {
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.map((finding) => toDiagnostic(view.state, finding)),
        ),
      );
      forceLinting(view);
    },
    start() {
      const [front = ''] = /^---\n[\s\S]*?\n---\n+/u.exec(view.state.doc.toString()) ?? [];
      view.dispatch({ selection: { anchor: front.length } });
      view.focus();
    },
    change(change) {
      if (view.state.readOnly) {
        tell('别处正在改这一篇，这里只读。', true);
        return;
      }
      const at = change.from + change.insert.length;
      view.dispatch({ changes: change, annotations: isolateHistory.of('full'), userEvent: 'input' });
      select(change.from, at);
    },
    select,
    go(line, words = '') {
      const { from, to } = findWords(view.state, line, words);
      select(from, to);
    },
  };
}

function toDiagnostic(state: EditorState, { line, message, severity, title }: ToldFinding): Diagnostic {
  return {
    ...findWords(state, line, message),
    severity: severity === '须改' ? 'error' : 'warning',
    message: `${title}：${message}`,
  };
}

/** How far below its line the words of a message may stand: a paragraph of several lines is named by its first. */
const BELOW = 4;

/** The words that a message puts in quotation marks, in its line or soon after; else the beginning of the line. */
function findWords({ doc }: EditorState, line: number, message: string): { from: number; to: number } {
  const first = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const text = doc.sliceString(first.from, doc.line(Math.min(first.number + BELOW, doc.lines)).to);
  for (const [, words = ''] of [...message.matchAll(/“([^”]+)”/gu)].reverse()) {
    const at = text.indexOf(words);
    if (words !== '' && at >= 0) return { from: first.from + at, to: first.from + at + words.length };
  }
  return { from: first.from, to: first.from };
}
