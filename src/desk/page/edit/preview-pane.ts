import siteStyles from '../preview.css?url';
import { make } from '../make.ts';

/** A frame that shows the article as its page will; no script runs in it. */
export interface PreviewPane {
  element: HTMLElement;
  show(html: string): void;
}

/** Makes the frame, at the width of a phone or a desk. */
export function makePreview(): PreviewPane {
  // Of the same origin only, so that the style sheet comes with the cookie; scripts stay forbidden.
  const frame = make('iframe', { sandbox: 'allow-same-origin', title: '预览' });
  const element = make('div', { class: 'preview', 'data-width': 'desk' });
  const pick = (width: string, words: string) =>
    make(
      'button',
      {
        type: 'button',
        'aria-pressed': String(width === 'desk'),
        onclick: (event: MouseEvent) => choose(width, event),
      },
      words,
    );
  element.append(
    make(
      'div',
      { class: 'segments', role: 'group', 'aria-label': '宽度' },
      pick('desk', '电脑'),
      pick('phone', '手机'),
    ),
    frame,
  );
  return {
    element,
    show(html) {
      const top = frame.contentWindow?.scrollY ?? 0;
      frame.onload = () => frame.contentWindow?.scrollTo(0, top);
      frame.srcdoc = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${new URL(siteStyles, location.href).href}"></head><body><main><div class="page"><div class="desk">${html}</div></div></main></body></html>`;
    },
  };
  function choose(width: string, { currentTarget }: MouseEvent) {
    element.dataset.width = width;
    for (const button of element.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button === currentTarget));
  }
}
