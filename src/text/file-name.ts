/** Bytes of UTF-8 a name may have, its ending apart: file systems hold 255, and browsers add to it while they load. */
const LIMIT = 200;

/**
 * The name of a file out of what a thing is called, as every system takes it: marks that Windows keeps for itself become
 * their full-width forms, `青海工运`, `2023年第2期`, `“三问”: 答/复` → `青海工运-2023年第2期-“三问”： 答／复`.
 */
export function toFileName(parts: readonly string[]): string {
  const name = parts
    .filter((part, index) => part !== parts[index - 1])
    .join('-')
    .replace(/[\\/:*?"<>|]/gu, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0))
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ');
  return cutAt(name, LIMIT).replace(/^[\s.]+|[\s.]+$/gu, '');
}

const encoder = new TextEncoder();

/** As many whole characters as the bytes hold. */
function cutAt(name: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const character of name) {
    left -= encoder.encode(character).length;
    if (left < 0) break;
    end += character.length;
  }
  return name.slice(0, end);
}
