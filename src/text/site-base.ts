/**
 * Reads SITE_BASE, the path of the site on its server: `/archive/`. The root of the server, `/`, is what holds where
 * nothing is said.
 * @throws Error in words of the operator where it is no such path.
 */
export function parseBase(value: string | undefined): string | undefined {
  if (value === undefined || value === '' || value === '/') return undefined;
  if (!BASE.test(value))
    throw new Error(
      `环境变量 SITE_BASE 的值“${value}”不是网站在服务器上的路径：要以“/”开头、以“/”结尾，只写路径，例如 /archive/；放在服务器根目录的不用写。`,
    );
  return value;
}

/**
 * Reads SITE_ORIGIN, where the site is served from: `https://host`, below a path of the server `https://host/archive`.
 * @throws Error in words of the operator where it is no such address.
 */
export function parseOrigin(value: string | undefined): string | undefined {
  if (value === undefined || value === '' || ORIGIN.test(value)) return value;
  throw new Error(
    `环境变量 SITE_ORIGIN 的值“${value}”不是网站的网址：要写成 https://主机名，放在子路径下的连路径一起写，例如 https://wenxian.example.cn/archive。`,
  );
}

/** The path of an origin, `https://host/archive` → `/archive/`, without one `/`. */
export function baseOf(origin: string): string {
  if (origin === '') return '/';
  const path = decodeURI(new URL(origin).pathname);
  return path.endsWith('/') ? path : `${path}/`;
}

/**
 * Says where the site is served from by its origin and its base: `https://host` and `/archive/` → `https://host/archive/`.
 * An unknown origin stays unknown.
 * @throws Error in words of the operator where the two name different paths.
 */
export function placeSite(origin: string, base: string | undefined): string {
  if (origin === '' || base === undefined) return origin;
  const path = baseOf(origin);
  if (path !== '/' && path !== base)
    throw new Error(
      `网站的网址“${origin}”（SITE_ORIGIN，或 content/site.yaml 的 origin）里的路径是“${path}”，环境变量 SITE_BASE 写的是“${base}”：两处要一样，或者只写一处。`,
    );
  return new URL(base, origin).href;
}

/** Whole segments between slashes, none of them `.` or `..`; of a mark that means something in an address there is none. */
const BASE = /^\/(?:(?!\.{1,2}\/)[^/\s\\?#%"'<>&;]+\/)+$/u;

const ORIGIN = /^https?:\/\/[^/\s?#]+(?:\/[^\s?#]*)?$/u;
