/** The path of an address below a scope, without query and fragment; undefined outside: `…/x/a/index.html?q=1` → `a/`. */
export function pathBelow(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/u, '$1');
}
