/** Blocks of a body that have a lasting id and text of their own. */
export const PARAGRAPHS = ['p', 'h2', 'h3', 'h4', 'td', 'th', 'figcaption']
  .map((name) => `${name}[id^="p"]:not(.withdrawn)`)
  .join();
