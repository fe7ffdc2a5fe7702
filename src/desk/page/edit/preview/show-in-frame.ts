/**
 * Shows a document in a frame. One that is there already gets the new text in its place, so that nothing flashes and the
 * reader stays where he was; gives undefined where another was asked for meanwhile.
 */
export async function showInFrame(frame: HTMLIFrameElement, address: string): Promise<Document | undefined> {
  frame.dataset.address = address;
  const isLate = () => frame.dataset.address !== address;
  const there = frame.contentDocument;
  if (there?.location.pathname !== address) {
    await load(frame, address);
    return isLate() ? undefined : (frame.contentDocument ?? undefined);
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error('预览没有读出来，请再试一次。');
  const text = await response.text();
  if (isLate() || frame.contentDocument !== there) return undefined;
  const type = there.contentType === 'application/xhtml+xml' ? there.contentType : 'text/html';
  const fresh = new DOMParser().parseFromString(text, type);
  const body = fresh.querySelector('body');
  const { scrollX, scrollY } = frame.contentWindow ?? { scrollX: 0, scrollY: 0 };
  if (body) there.querySelector('body')?.replaceWith(there.adoptNode(body));
  frame.contentWindow?.scrollTo(scrollX, scrollY);
  return there;
}

/** Loads a document; its links lead nowhere but to places in it. */
function load(frame: HTMLIFrameElement, address: string): Promise<void> {
  return new Promise((done) => {
    frame.addEventListener(
      'load',
      () => {
        frame.contentDocument?.addEventListener('click', stay);
        done();
      },
      { once: true },
    );
    frame.contentWindow?.location.replace(address);
  });
}

function stay(event: Event): void {
  const target = event
    .composedPath()
    .find((one): one is Element => 'matches' in one && (one as Element).matches('a, button'));
  if (target && !target.getAttribute('href')?.startsWith('#')) event.preventDefault();
}
