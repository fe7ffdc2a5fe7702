/** The text of a PDF as a reader sees it, with its title and its outline: its streams hold numbers of glyphs, not words. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
      pages.push(...alternatives(await page.getStructTree()));
    }
    const { info } = await document.getMetadata();
    const outline = (await document.getOutline()) as unknown;
    return [...pages, ...texts(info), ...texts(outline)].join('\n');
  } finally {
    await document.loadingTask.destroy();
  }
}

/** What a structure says in place of a picture. */
function alternatives(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === 'alt' && typeof value === 'string' ? [value] : alternatives(value),
  );
}

function texts(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(texts);
}
