import { createHash } from 'node:crypto';

/**
 * The lasting identifier of an issue's book, made from the name space of the archive (a UUID) and the id of the issue
 * alone, so that every build and every host gives the same: a UUID of version 5 (RFC 9562),
 * `qinghai-gongyun/2023-no2` → `urn:uuid:…`.
 */
export function bookIdentifier(issue: string, namespace: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(issue)
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
