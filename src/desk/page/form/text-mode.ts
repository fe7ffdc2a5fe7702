import type { FormView } from '../../routes/form-routes.ts';
import type { SubjectPlace } from '../../form/subjects.ts';
import { ask } from '../ask.ts';
import { askMerge } from '../edit/ask-merge.ts';
import { openEditor } from '../edit/text-editor.ts';
import { make } from '../make.ts';
import { attempt, tell } from '../tell.ts';

/** After how long a rest the text is kept as a draft. */
const REST = 900;

/** Shows a file that no form can show as its text, with the places and cures; gives what ends it. */
export function showAsText(
  root: HTMLElement,
  subject: SubjectPlace,
  { file, text, base, digest, hindrances }: FormView,
  again: () => void,
): { save: () => void; keepNow: () => void; end: () => void } {
  const pane = make('section', { class: 'text-pane', 'aria-label': '文件的文字' });
  const save = () =>
    attempt(async () => {
      const mine = editor.text();
      const saved = await ask('form/put', { subject, text: mine, digest });
      if (saved.outcome === 'conflict') {
        const chosen = await askMerge({ base, mine, theirs: saved.text });
        if (chosen === undefined) return;
        await ask('form/put', { subject, text: chosen, digest: saved.digest });
      }
      tell('已保存。');
      again();
    });
  let kept = text;
  let timer = 0;
  const keepNow = () =>
    attempt(async () => {
      const mine = editor.text();
      if (mine === kept) return;
      kept = mine;
      await ask('form/keep', { subject, text: mine, base, digest });
    });
  root.append(
    make(
      'section',
      { class: 'hindered', role: 'alert' },
      make('h2', {}, '这个文件现在不能用表单显示，没有改动它'),
      make('p', { class: 'note' }, `${file}：照下面的提示改好文字，保存后就回到表单。`),
      make(
        'ul',
        { class: 'cards' },
        ...hindrances.map(({ line, message, cure }) =>
          make(
            'li',
            { class: 'card grave' },
            make(
              'p',
              { class: 'head' },
              make('span', { class: 'tag grave' }, '须改'),
              make(
                'button',
                { type: 'button', class: 'link', onclick: () => editor.go(line, message) },
                `第 ${line} 行`,
              ),
            ),
            make('p', { class: 'message' }, message),
            make('p', { class: 'cure' }, cure),
          ),
        ),
      ),
    ),
    pane,
  );
  const editor = openEditor(pane, text, {
    label: '文件的文字',
    onChange: () => {
      clearTimeout(timer);
      timer = window.setTimeout(keepNow, REST);
    },
    keys: { 'Mod-s': save },
  });
  const [first] = hindrances;
  if (first) editor.go(first.line, first.message);
  return {
    save,
    keepNow,
    end: () => {
      clearTimeout(timer);
      editor.view.destroy();
    },
  };
}
