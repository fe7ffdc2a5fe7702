/**
 * What a page of the site may load and do, written once: the element in the head of every page and the headers of the
 * servers (`deploy/`, the desk's preview) are made of it or held against it.
 *
 * No `'unsafe-inline'`: scripts and styles are files. No `'wasm-unsafe-eval'`: the search reads Pagefind's index itself and
 * runs no WebAssembly. No `data:` and no `blob:`: nothing shown is made in the page, and a file that is saved is no load.
 */
const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['worker-src', "'self'"],
  // Safari before 15.5 asks this one for workers; nothing is framed all the same.
  ['child-src', "'self'"],
  ['frame-src', "'none'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'archive'],
];

/** What an element in the page cannot say, and browsers complain of there. */
const HEADER_ONLY: ReadonlySet<string> = new Set(['frame-ancestors', 'report-uri', 'report-to', 'sandbox']);

/** What is otherwise on a disk than on a server, besides that `'self'` is any file. */
const ON_DISK: Readonly<Record<string, string>> = {
  // Of the blob that the worker is made of, scripts are asked for in old browsers.
  'script-src': 'file: blob:',
  'worker-src': 'blob:',
  'child-src': 'blob:',
  'connect-src': "'none'",
};

/** The policy for `<meta http-equiv="content-security-policy">`. */
export const metaPolicy: string = write(DIRECTIVES.filter(([name]) => !HEADER_ONLY.has(name)));

/**
 * The same for pages that are read from a disk, where no address is `'self'`: scripts, styles and pictures are files, the
 * search worker is made in the page, for a browser starts none from a file, and nothing is fetched.
 */
export const stickPolicy: string = write(
  DIRECTIVES.filter(([name]) => !HEADER_ONLY.has(name)).map(([name, value]) => [
    name,
    ON_DISK[name] ?? value.replace(/^'self'$/u, 'file:'),
  ]),
);

/** What of an address goes along when a link is followed: nothing, for it may hold what somebody searched for. */
export const referrerPolicy = 'no-referrer';

/** The headers of every answer, by name. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': write(DIRECTIVES),
  'Referrer-Policy': referrerPolicy,
  'Permissions-Policy': [
    ...[
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ].map((name) => `${name}=()`),
    'clipboard-write=(self)',
  ].join(', '),
  'X-Content-Type-Options': 'nosniff',
};

function write(directives: typeof DIRECTIVES): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}
