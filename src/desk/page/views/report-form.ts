import type { FoundReport } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt, tell } from '../tell.ts';

/** 收到的报错: a reader's report is put in, and opens the article at what it is about. */
export function makeReportForm(): HTMLElement {
  const field = make('textarea', {
    rows: '5',
    spellcheck: 'false',
    'aria-label': '收到的报错',
    placeholder: '把读者寄来的报错整段贴在这里',
  });
  const form = make(
    'form',
    { onsubmit: submit },
    field,
    make('button', { type: 'submit', class: 'button' }, '打开出错的地方'),
  );
  return make('details', { class: 'reports' }, make('summary', {}, '收到的报错'), form);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    attempt(async () => {
      const found = await ask('report/find', { report: field.value });
      field.value = '';
      location.hash = addressOf(found);
      tell(describe(found));
    });
  }
}

/** The text of the article, and the stretch of it that is to be marked. */
function addressOf({ issue, article, from, to }: FoundReport): string {
  const stretch = from === undefined || to === undefined ? '' : `/${from}-${to}`;
  return `#/edit/${issue}/${article}${stretch}`;
}

function describe({ found, problem }: FoundReport): string {
  const said = problem === '' ? '' : `读者说：${problem}`;
  if (found === 'words') return said === '' ? '报错的字已经选中。' : said;
  const place =
    found === 'paragraph'
      ? '报错的字现在不一样了，也许已经改过；选中的是那一段。'
      : '现在的正文里没有找到报错的那一段，请自己看一看。';
  return `${place}${said}`;
}
