import { timingSafeEqual } from 'node:crypto';

/** What of a request says who is asking. */
export interface Caller {
  method: string;
  /** `/?token=…` */
  url: string;
  host: string | undefined;
  origin: string | undefined;
  cookie: string | undefined;
  /** The header another desk of this machine shows its token in. */
  shown: string | undefined;
}

/** What this desk is known by. */
export interface Door {
  port: number;
  token: string;
}

/** `enter`: the address bears the token, which now goes into a cookie. */
export type Verdict = 'go' | 'enter' | { status: 403 | 421; message: string };

/**
 * Judges whether a request comes from the page of this desk: from a browser that was given the token, at this very
 * address, and not from a page of another site.
 */
export function judgeCaller(caller: Caller, door: Door): Verdict {
  const hosts = [`127.0.0.1:${door.port}`, `localhost:${door.port}`];
  // A name that leads to 127.0.0.1 by a foreign DNS is the way round a browser's own wall.
  if (!hosts.includes(caller.host ?? '')) return { status: 421, message: '这个地址不是编辑台。' };
  const isOwn = caller.origin === `http://${caller.host ?? ''}`;
  if (caller.origin !== undefined && !isOwn) return { status: 403, message: '别的网站不能用编辑台。' };
  if (hasToken(readCookie(caller.cookie, cookieName(door)), door) || hasToken(caller.shown, door))
    return caller.method === 'GET' || caller.origin !== undefined || caller.shown !== undefined
      ? 'go'
      : { status: 403, message: '这个请求不是编辑台的页面发出的。' };
  const address = URL.parse(caller.url, 'http://desk');
  if (
    caller.method === 'GET' &&
    address?.pathname === '/' &&
    hasToken(address.searchParams.get('token'), door)
  )
    return 'enter';
  return { status: 403, message: '要从编辑台打印出来的地址进入：运行 npm run desk，打开它给出的网址。' };
}

/** Cookies are the same for all ports of a machine; the port in its name keeps two desks apart. */
export function cookieName({ port }: Door): string {
  return `desk-${port}`;
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

function hasToken(given: string | null | undefined, { token }: Door): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
