import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { mergeTexts } from '../../work/merge-texts.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';
import { editorBase } from './text-editor.ts';

/** The three versions of a text that was changed in two places. */
export interface Versions {
  base: string;
  mine: string;
  theirs: string;
}

/** Shows both versions with what they have in common put together; gives the text to save, or undefined to wait. */
export function askMerge({ base, mine, theirs }: Versions): Promise<string | undefined> {
  const merged = mergeTexts(base, mine, theirs);
  const place = make('div', { class: 'merge' });
  const view = new MergeView({
    parent: place,
    a: {
      doc: theirs,
      extensions: [
        editorBase(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        named('别处存下的'),
      ],
    },
    b: { doc: merged.text, extensions: [editorBase(), named('合并后的')] },
    revertControls: 'a-to-b',
    renderRevertControl: () =>
      make('button', { type: 'button', title: '用左边的', 'aria-label': '用左边的' }, '→'),
    collapseUnchanged: { margin: 2, minSize: 6 },
  });
  return openDialog<string>(
    '这一篇在别处改过',
    (close) => [
      make(
        'p',
        {},
        merged.clashes > 0
          ? `两边都改的有 ${merged.clashes} 处，右边先照您写的；要用左边的，点中间的箭头。其余已经合在一起。`
          : '两边改的地方不同，已经合在一起，右边是合并后的文字。看过再存。',
      ),
      make(
        'div',
        { class: 'merge-heads note' },
        make('span', {}, '左：别处存下的'),
        make('span', {}, '右：合并后的（可以再改）'),
      ),
      place,
      dialogActs(
        close,
        { words: '存合并后的', act: () => close(view.b.state.doc.toString()) },
        '先不存，接着写',
      ),
    ],
    'wide',
  ).finally(() => view.destroy());
}

function named(label: string) {
  return EditorView.contentAttributes.of({ 'aria-label': label });
}
