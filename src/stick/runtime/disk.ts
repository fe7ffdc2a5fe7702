import type { SiteDisk } from '../../search/query/site-disk.ts';
import { DELIVER } from '../../search/data-script.ts';
import { siteRoot } from '../../search/query/site-root.ts';
import { trustScript } from '../../search/query/trust-script.ts';
import { belowRoot } from '../../text/below-root.ts';
import { pageFile } from '../../text/page-file.ts';

/** A file that was asked for and has not come. */
interface Wanted {
  bytes: ReturnType<SiteDisk['read']>;
  deliver: (code: string) => void;
}

const wanted = new Map<string, Wanted>();

/** The site as a page finds it on a disk, where it may load scripts and nothing else. */
export const disk: SiteDisk = {
  read: (path) => (wanted.get(path) ?? ask(path)).bytes,
  nameFile: pageFile,
};
globalThis.archiveDisk = disk;
Object.assign(globalThis, {
  [DELIVER]: (path: string, code: string) => {
    wanted.get(path)?.deliver(code);
  },
});

/** Vouches for a script of this site, or one that was made in the page: on a disk nothing has an origin to tell it by. */
export function trust(address: string): string {
  return trustScript(address, ownScript);
}

/** Loads the script that holds a file; what is damaged or gone, as from a stick that was pulled out, comes as nothing. */
function ask(path: string): Wanted {
  const script = document.createElement('script');
  let deliver: Wanted['deliver'] = () => undefined;
  const bytes = new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
    const end = (came?: Uint8Array<ArrayBuffer>) => {
      wanted.delete(path);
      script.remove();
      resolve(came);
    };
    deliver = (code) => end(decode(code));
    script.addEventListener('load', () => end());
    script.addEventListener('error', () => end());
  });
  const one = { bytes, deliver };
  wanted.set(path, one);
  script.src = trust(belowRoot(`${path}.js`, siteRoot()));
  document.head.append(script);
  return one;
}

function decode(code: string): Uint8Array<ArrayBuffer> {
  const text = atob(code);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}

function ownScript(address: string): string {
  const { protocol, href } = new URL(address, document.baseURI);
  if (protocol !== 'blob:' && !href.startsWith(new URL(siteRoot(), document.baseURI).href))
    throw new TypeError(`no script of this site: ${address}`);
  return address;
}
