import { expect } from 'vitest';

/** Holds texts and values against `tests/fixtures/outputs/<name>.txt`; what stands in an archive is shown as its address. */
export async function hold(name: string, parts: readonly unknown[]): Promise<void> {
  const texts = parts.map((part) => (typeof part === 'string' ? part : writeValue(part)));
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`../../fixtures/outputs/${name}.txt`);
}

function writeValue(value: unknown): string {
  return JSON.stringify(
    value,
    (_, part: unknown) => {
      if (part instanceof Map) return [...(part as Map<unknown, unknown>)];
      if (part instanceof Set) return [...(part as Set<unknown>)];
      const isEntry = typeof part === 'object' && part !== null && 'url' in part && 'data' in part;
      return isEntry ? String(part.url) : part;
    },
    1,
  );
}
