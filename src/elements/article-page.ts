import { addressInSite, siteRoot } from '../search/query/site-root.ts';
import { belowRoot } from '../text/below-root.ts';
import { publicAddress, publicRoot } from './public-address.ts';

/** The page of an article, the one that is shown or another one of the site. */
export interface ArticlePage {
  document: Document;
  /** Below the root of the site: `/qinghai-gongyun/2023-no2/03/`. */
  path: string;
  /** As others find it, without query and fragment; empty where the site has no address. */
  address: string;
}

/** The page that is shown. */
export function thisPage(): ArticlePage {
  const address = publicAddress();
  return {
    document,
    path: `/${location.pathname.slice(siteRoot().length).replace(/index\.html$/u, '')}`,
    address: address ? address.origin + address.pathname : '',
  };
}

/**
 * Fetches another page of the site; undefined where there is none. Asked for as a document, since the policy of the site lets
 * no script make one of a text.
 * @throws Error where the site cannot be reached.
 */
export function fetchPage(path: string): Promise<ArticlePage | undefined> {
  const root = publicRoot();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', addressInSite(path));
    request.responseType = 'document';
    request.onload = () => {
      const { status, responseXML } = request;
      if (status === 200 && responseXML)
        resolve({ document: responseXML, path, address: root === undefined ? '' : belowRoot(path, root) });
      else if (status === 404 || status === 410) resolve(undefined);
      else reject(new Error(`${status} ${path}`));
    };
    request.onerror = () => reject(new Error(path));
    request.send();
  });
}
