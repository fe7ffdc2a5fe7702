/** Where a link of a text leads from outside of the site, as whole address; undefined where no reader can follow it. */
export function followedFrom(address: string, url: string): string | undefined {
  const target = URL.parse(url, address);
  return target && /^(https?|mailto):$/.test(target.protocol) ? target.href : undefined;
}
