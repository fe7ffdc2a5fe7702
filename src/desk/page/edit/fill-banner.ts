import { make } from '../make.ts';
import type { Notice } from './text-session.ts';

/** Says over the text what the editor must know of it, with the button that answers; nothing where there is nothing. */
export function fillBanner(
  banner: HTMLElement,
  notice: Notice | undefined,
  { drop, save }: { drop: () => void; save: () => void },
): void {
  switch (notice?.kind) {
    case undefined:
      banner.replaceChildren();
      break;
    case 'draft':
      banner.replaceChildren(
        make('p', {}, `上次没有保存的稿子（${new Date(notice.at).toLocaleString('zh-CN')}）已经找回。`),
        make('button', { type: 'button', onclick: drop }, '不要稿子，用存下的'),
      );
      break;
    case 'elsewhere':
      banner.replaceChildren(
        make('p', {}, '这一篇在别处改过。您写的都在；保存时会把两边合起来给您看。'),
        make('button', { type: 'button', onclick: save }, '现在就看'),
      );
      break;
    case 'held': {
      const { by, since } = notice.writer;
      const time = new Date(since).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
      banner.replaceChildren(
        make('p', { 'data-held': true }, `${by} 正在改这一篇（${time} 起），这里只读。`),
      );
      break;
    }
    case 'others':
      banner.replaceChildren(
        make(
          'p',
          { 'data-others': true },
          '另一个窗口也开着这一篇。谁先存都行，后存的会看到两边的不同；没有保存的稿子只留最后写的那一份。',
        ),
      );
  }
}
