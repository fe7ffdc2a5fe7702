import './preview.css';
import type { PreviewState } from '../../../shapes.ts';
import { make } from '../../make.ts';
import { attempt } from '../../tell.ts';
import { laySheets } from './lay-sheets.ts';
import { looks, type Look } from './looks.ts';
import { makeSegments } from './make-segments.ts';
import { printPage } from './print-page.ts';
import { showInFrame } from './show-in-frame.ts';

/** A frame that shows the article as readers will have it; no script runs in it. */
export interface PreviewPane {
  element: HTMLElement;
  /** A preview has been asked for; the first takes some seconds. */
  wait(): void;
  /** Shows what was written last. */
  show(state: PreviewState): Promise<void>;
}

/** Makes the pane of an article, with its four looks. */
export function makePreview({ issue, article }: { issue: string; article: string }): PreviewPane {
  const addressOf = (file: string) =>
    `/preview/${issue}/${article}/${file}`.split('/').map(encodeURIComponent).join('/');
  const frame = make('iframe', { sandbox: 'allow-same-origin allow-modals', title: '预览' });
  const room = make('div', { class: 'preview-room' }, frame);
  const said = make('p', { class: 'preview-said', role: 'status' });
  const print = make(
    'button',
    { type: 'button', hidden: true, onclick: () => attempt(() => printPage(addressOf('screen.html'))) },
    '打印…',
  );
  let look: Look = looks[0];
  let isShown = false;
  const segments = makeSegments('预览', looks, (name) => {
    look = looks.find((one) => one.name === name) ?? look;
    print.hidden = look.name !== 'sheets';
    fit();
    if (isShown) attempt(refresh);
  });
  const bar = make('div', { class: 'preview-bar' }, segments, print, said);
  const element = make('div', { class: 'preview', 'data-look': look.name }, bar, room);
  new ResizeObserver(fit).observe(room);

  /** The frame is as wide as what it stands for, and drawn smaller where the pane is narrower. */
  function fit(): void {
    element.dataset.look = look.name;
    const { clientWidth, clientHeight } = room;
    if (clientWidth === 0) return;
    const scale = Math.min(1, clientWidth / look.width);
    Object.assign(frame.style, {
      inlineSize: `${look.width}px`,
      blockSize: `${clientHeight / scale}px`,
      scale: String(scale),
      translate: `${Math.max(0, (clientWidth - look.width * scale) / 2)}px`,
    });
  }

  async function refresh(): Promise<void> {
    const { name } = look;
    const page = await showInFrame(frame, addressOf(look.file(article)));
    if (!page || name !== look.name) return;
    if (name === 'sheets') said.textContent = `共 ${laySheets(page)} 页 A4`;
    element.dataset.shown = name;
  }

  return {
    element,
    wait() {
      if (!isShown) said.textContent = '正在准备预览……';
    },
    async show(state) {
      isShown = state.isShown;
      element.toggleAttribute('data-stale', !state.isSound);
      said.textContent = state.isSound ? '' : isShown ? STALE : BROKEN;
      if (state.isSound) await refresh();
    },
  };
}

const BROKEN = '文章信息或正文有写法错误，改好“须改”的各条就能预览。';
const STALE = '文章信息或正文有写法错误：下面还是改坏以前的样子，改好“须改”的各条就跟上。';
