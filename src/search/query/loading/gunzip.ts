/** Unpacks gzip, by the browser's own means or by those of `/old-browsers.js`. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (globalThis.archiveGunzip) return globalThis.archiveGunzip(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

declare global {
  /** There in old browsers only. */
  var archiveGunzip: ((bytes: Uint8Array) => Uint8Array<ArrayBuffer>) | undefined;
}
