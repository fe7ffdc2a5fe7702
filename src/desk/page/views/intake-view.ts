import { ask, upload } from '../ask.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';
import { showBatch } from '../intake/show-batch.ts';

/** How often the page asks how far the reading is. */
const AGAIN = 500;

/** 收件: files are dropped or chosen, read, and shown as a form beside the source. */
export function showIntake(root: HTMLElement): Promise<() => void> {
  const input = make('input', { type: 'file', multiple: true, id: 'files', class: 'unseen', tabindex: '-1' });
  const folder = make('input', {
    type: 'file',
    webkitdirectory: true,
    class: 'unseen',
    tabindex: '-1',
    'aria-label': '选文件夹',
  });
  const words = make('p', { class: 'progress', role: 'status' });
  const zone = make(
    'div',
    { class: 'drop' },
    make('p', { class: 'lead' }, '把原稿拖到这里'),
    make(
      'p',
      { class: 'note' },
      'Word、有文字的 PDF、网页、文本；装了识别的也收扫描件和图片。一期分成几个文件的一起拖进来。',
    ),
    make(
      'p',
      { class: 'acts' },
      make('button', { type: 'button', class: 'main', onclick: () => input.click() }, '选文件…'),
      make('button', { type: 'button', onclick: () => folder.click() }, '选文件夹…'),
    ),
    make('label', { for: 'files', class: 'unseen' }, '选文件'),
    input,
    folder,
    words,
  );
  const start = (files: readonly File[]) =>
    attempt(async () => {
      try {
        zone.setAttribute('aria-busy', 'true');
        const batch = await readFiles(files, (said) => (words.textContent = said));
        if (batch) showBatch(root, batch);
      } finally {
        zone.removeAttribute('aria-busy');
        words.textContent = '';
        input.value = '';
      }
    });
  for (const one of [input, folder]) one.addEventListener('change', () => start([...(one.files ?? [])]));
  const stop = catchDrops(zone, start);
  root.append(make('h1', {}, '收件'), zone);
  zone.querySelector('button')?.focus();
  return Promise.resolve(stop);
}

async function readFiles(files: readonly File[], say: (words: string) => void) {
  let batch = '';
  try {
    for (const [at, file] of files.entries()) {
      say(`正在收 ${at + 1}/${files.length}：${file.name}`);
      batch = await upload(file, batch);
    }
  } catch (error) {
    if (batch !== '') await ask('intake/drop', { batch });
    throw error;
  }
  if (batch === '') return undefined;
  say('正在读……');
  const timer = setInterval(() => {
    ask('intake/progress', {}).then(
      ({ words }) => words && say(words),
      () => undefined,
    );
  }, AGAIN);
  try {
    return await ask('intake/read', { batch });
  } finally {
    clearInterval(timer);
  }
}

/** Files may be dropped anywhere in the window: one that misses the field must not take the page away. */
function catchDrops(zone: HTMLElement, start: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault();
    zone.classList.add('over');
  };
  const leave = () => zone.classList.remove('over');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    leave();
    if (zone.isConnected) start([...(event.dataTransfer?.files ?? [])]);
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
  };
}
