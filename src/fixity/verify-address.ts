import { hash } from 'node:crypto';
import { MANIFEST, ManifestError, parseManifest } from './manifest.ts';
import type { FixityReport } from './verify-files.ts';

/** So many files are fetched at a time. */
const AT_ONCE = 8;

/** How long a server may take for one file. */
const PATIENCE = 60_000;

/**
 * Holds a site at an address against the manifest it serves, file by file over HTTP. What is there and not listed cannot be
 * seen from outside.
 * @throws ManifestError where there is no manifest to be had, or none that can be read.
 */
export async function verifyAddress(address: string): Promise<FixityReport> {
  const base = address.endsWith('/') ? address : `${address}/`;
  const answer = await fetchFile(new URL(MANIFEST, base));
  if (typeof answer === 'string') throw new ManifestError(`${new URL(MANIFEST, base).href}：${answer}。`);
  const listed = parseManifest(new TextDecoder().decode(answer));
  if (listed.size === 0) throw new ManifestError(`${new URL(MANIFEST, base).href}：清单是空的。`);
  const report: FixityReport = { listed: listed.size, changed: [], missing: [], added: [], unread: [] };
  const left = [...listed];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [path, digest] = next;
      const bytes = await fetchFile(new URL(path.split('/').map(encodeURIComponent).join('/'), base));
      if (bytes === MISSING) report.missing.push(path);
      else if (typeof bytes === 'string') report.unread.push({ path, words: bytes });
      else if (hash('sha256', bytes, 'hex') !== digest) report.changed.push(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report;
}

const MISSING = '网站上没有这个文件';

/** The bytes of a file, or why they are not to be had. */
async function fetchFile(address: URL): Promise<Uint8Array | string> {
  try {
    const answer = await fetch(address, {
      headers: { 'accept-encoding': 'identity' },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 404 || answer.status === 410) return MISSING;
    if (answer.status === 401 || answer.status === 403)
      return '要登录才能看，请在不用登录的地方（例如服务器本机）核对';
    if (!answer.ok) return `服务器回答 ${answer.status}`;
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? '等了一分钟没有回答' : '连不上';
  }
}
