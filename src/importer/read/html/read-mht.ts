import { UnreadableSourceError } from '../decode.ts';
import { decodeHtml } from './decode-html.ts';

/**
 * Takes the page out of a web archive (.mht): its first part that is HTML. Pictures and other parts are left alone.
 * @throws UnreadableSourceError where there is no such part.
 */
export function readMht(bytes: Uint8Array, fileName: string): string {
  const found = findPage(readPart(Buffer.from(bytes).toString('latin1')), 0);
  if (found === undefined)
    throw new UnreadableSourceError(
      `“${fileName}”是网页存档（.mht），里面没有找到网页正文。请在浏览器里打开，另存为“网页，仅 HTML”再导入。`,
    );
  return decodeHtml(found.bytes, fileName, found.charset);
}

/** True for a file that begins with the head of a message, as web archives do. */
export function isMht(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^\s+/u, '');
  return (
    /^[A-Za-z][A-Za-z-]*:[ \t]/u.test(head) &&
    /^MIME-Version:/imu.test(head) &&
    /^Content-Type:[ \t]*(?:multipart\/|text\/html)/imu.test(head)
  );
}

interface Part {
  type: string;
  boundary: string | undefined;
  charset: string | undefined;
  encoding: string;
  body: string;
}

/** Parts in parts, as messages with attachments have them; deeper than this is no archive a browser wrote. */
const DEEPEST = 5;

function findPage(part: Part, depth: number): { bytes: Buffer; charset: string | undefined } | undefined {
  if (part.type === 'text/html') return { bytes: decodeBody(part), charset: part.charset };
  if (part.boundary === undefined || depth >= DEEPEST) return undefined;
  const pieces = part.body.split(`--${part.boundary}`).slice(1);
  for (const piece of pieces) {
    const found = findPage(readPart(piece.replace(/^\r?\n/u, '')), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/gu, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'imu').exec(head)?.[1]?.trim() ?? '';
  const type = field('Content-Type');
  return {
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    boundary: /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(type)?.slice(1).find(Boolean),
    charset: /charset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1],
    encoding: field('Content-Transfer-Encoding').toLowerCase(),
    body: end ? text.slice(end.index + end[0].length) : '',
  };
}

function decodeBody({ encoding, body }: Part): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}
