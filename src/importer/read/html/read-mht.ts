import { UnreadableSourceError } from '../decode.ts';
import { decodeHtml } from './decode-html.ts';
import type { PictureSource } from './web-block.ts';

/** The page of a web archive, and its pictures by their addresses. */
export interface WebArchive {
  markup: string;
  pictureOf: PictureSource;
}

/**
 * Takes the page out of a web archive (.mht): its first part that is HTML, with the pictures beside it. Other parts are
 * left alone.
 * @throws UnreadableSourceError where there is no such part.
 */
export function readMht(bytes: Uint8Array, fileName: string): WebArchive {
  const whole = readPart(Buffer.from(bytes).toString('latin1'));
  const found = findPage(whole, 0);
  if (found === undefined)
    throw new UnreadableSourceError(
      `“${fileName}”是网页存档（.mht），里面没有找到网页正文。请在浏览器里打开，另存为“网页，仅 HTML”再导入。`,
    );
  const pictures = listPictures(whole, 0);
  return {
    markup: decodeHtml(found.bytes, fileName, found.charset),
    pictureOf: (address) => {
      const part = pictures.find((one) => isAt(one, address));
      return part && (() => Promise.resolve(decodeBody(part)));
    },
  };
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
  location: string;
  id: string;
  body: string;
}

/** Parts in parts, as messages with attachments have them; deeper than this is no archive a browser wrote. */
const DEEPEST = 5;

function findPage(part: Part, depth: number): { bytes: Buffer; charset: string | undefined } | undefined {
  if (part.type === 'text/html') return { bytes: decodeBody(part), charset: part.charset };
  for (const piece of partsOf(part, depth)) {
    const found = findPage(piece, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function listPictures(part: Part, depth: number): Part[] {
  if (part.type.startsWith('image/')) return [part];
  return partsOf(part, depth).flatMap((piece) => listPictures(piece, depth + 1));
}

function partsOf({ body, boundary }: Part, depth: number): Part[] {
  if (boundary === undefined || depth >= DEEPEST) return [];
  const pieces = body.split(`--${boundary}`).slice(1);
  return pieces.map((piece) => readPart(piece.replace(/^\r?\n/u, '')));
}

/** A page names its pictures by the whole address, by the end of it, or by the number of the part. */
function isAt({ location, id }: Part, address: string): boolean {
  if (address === '') return false;
  if (address.startsWith('cid:')) return id === address.slice('cid:'.length);
  return location === address || location.endsWith(`/${address.replace(/^(?:\.?\/)+/u, '')}`);
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
    location: field('Content-Location'),
    id: field('Content-ID').replace(/^<|>$/gu, ''),
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
