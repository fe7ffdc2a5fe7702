import { make } from '../../make.ts';

/** Prints a page by the site's own print style: loaded apart, where nothing shows it, and taken away again afterwards. */
export async function printPage(address: string): Promise<void> {
  document.querySelector('iframe.to-print')?.remove();
  const frame = make('iframe', {
    sandbox: 'allow-same-origin allow-modals',
    class: 'to-print',
    title: '打印',
    'aria-hidden': 'true',
    tabindex: '-1',
    src: address,
  });
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
}
