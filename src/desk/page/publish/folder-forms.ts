import type { SurveyView } from '../../publish-shapes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt, tell } from '../tell.ts';

/** How long typing has to rest before a folder is looked for. */
const REST = 400;

/** The folder the site is copied to. */
export function targetForm({ target }: SurveyView): HTMLElement {
  const { form, value } = folderForm({
    id: 'target',
    title: '网站文件夹',
    about: '发布后网站放进这里。不写，就只在本机的 dist 里。',
    label: '记住',
    known: target,
    judge: async (folder) => (await ask('publish/target', { folder, isFinal: false })).problem,
    act: () =>
      attempt(async () => {
        const { problem } = await ask('publish/target', { folder: value(), isFinal: true });
        if (problem !== undefined) throw new Error(problem);
        tell(value() === '' ? '记住了：只在本机生成。' : '记住了，以后发布都放进这个文件夹。');
      }),
  });
  return form;
}

/** The folder backups go to, and the one button that writes one. */
export function backupForm(
  { backup, lastBackup, originals }: SurveyView,
  act: (folder: string) => void,
): HTMLElement {
  const { form, value } = folderForm({
    id: 'backup',
    title: '备份',
    about: `把全部内容和原件${originals === '' ? '' : `（${originals}）`}写进 U 盘或别的电脑上的文件夹，逐个文件读回核对。以前的备份不动。`,
    label: '备份',
    known: backup,
    judge: async (folder) => (await ask('publish/backup-folder', { folder })).problem,
    act: () => act(value()),
  });
  if (lastBackup !== '') form.append(make('p', { class: 'note' }, `上一份：${lastBackup}`));
  form.querySelector('button')?.toggleAttribute('data-starts', true);
  return form;
}

interface FolderForm {
  id: string;
  title: string;
  about: string;
  /** What the button says. */
  label: string;
  known: string;
  judge: (folder: string) => Promise<string | undefined>;
  act: () => void;
}

function folderForm({ id, title, about, label, known, judge, act }: FolderForm) {
  const input = make('input', {
    type: 'text',
    id: `${id}-folder`,
    value: known,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${id}-said`,
  });
  const said = make('p', { class: 'note said', id: `${id}-said`, role: 'status' });
  let timer = 0;
  const look = () =>
    attempt(async () => {
      const folder = input.value.trim();
      const problem = await judge(folder);
      if (folder !== input.value.trim()) return;
      said.textContent = problem ?? (folder === '' ? '' : '✓ 可以用');
      said.classList.toggle('refused', problem !== undefined);
      input.setAttribute('aria-invalid', String(problem !== undefined));
    });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, REST);
  });
  if (known !== '') look();
  const form = make(
    'form',
    {
      class: 'folder',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        act();
      },
    },
    make('h2', {}, make('label', { for: `${id}-folder` }, title)),
    make('p', { class: 'note' }, about),
    make('div', { class: 'own' }, input, make('button', { type: 'submit' }, label)),
    said,
  );
  return { form, value: () => input.value.trim() };
}
