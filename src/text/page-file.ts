/**
 * Names the file that an address of a folder means: `../years/#y1950` → `../years/index.html#y1950`, `./` →
 * `./index.html`. A server does so itself; a browser that reads from a disk shows a listing of the folder. Addresses of
 * other sites (`https:`, `//host/`), anchors of the same page and files stay as they are.
 */
export function pageFile(address: string): string {
  if (/^\s*(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/iu.test(address)) return address;
  return address.replace(/^([^?#]*)/u, (path) => (/(?:^|\/)\.{0,2}$/u.test(path) ? closeFolder(path) : path));
}

function closeFolder(path: string): string {
  return `${path === '' || path.endsWith('/') ? path : `${path}/`}index.html`;
}
