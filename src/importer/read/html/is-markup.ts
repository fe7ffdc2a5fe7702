/** True for a text that is a web page by how it begins, or that is called one and holds an element. */
export function isMarkup(text: string, fileName: string): boolean {
  const start = text.slice(0, 4096).replace(/^(?:\s|<!--[^]*?-->|<\?xml[^>]*\?>)+/u, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/iu.test(start)) return true;
  const isNamed = /\.(?:s?html?|xhtml|aspx?|jsp|php)$/iu.test(fileName);
  if (isNamed) return /<(?:p|div|br|table|font|span|h[1-6])\b[^>]*>/iu.test(text);
  // Markdown may hold an element of HTML; a text that begins with one and closes it is a piece of a page.
  const [, tag] = /^<(meta|title|table|div|p|center|font|article|section)\b[^>]*>/iu.exec(start) ?? [];
  return tag !== undefined && !/\.(?:md|mdx|markdown)$/iu.test(fileName) && text.includes('</');
}
