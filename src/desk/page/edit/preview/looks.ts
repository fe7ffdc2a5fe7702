/** A way an article is looked at: the document that shows it, and how wide its frame is, in pixels. */
export interface Look {
  name: 'desk' | 'phone' | 'book' | 'sheets';
  words: string;
  width: number;
  /** Its address below `/preview/<series>/<issue>/<article>/`. */
  file: (article: string) => string;
}

/** The looks in the order of their segments: a common screen, a common phone, a reader of books, sheets of A4. */
export const looks: readonly [Look, ...Look[]] = [
  { name: 'desk', words: '电脑', width: 1200, file: () => 'screen.html' },
  { name: 'phone', words: '手机', width: 390, file: () => 'screen.html' },
  { name: 'book', words: '电子书', width: 544, file: (article) => `text/${article}.xhtml` },
  { name: 'sheets', words: '打印', width: 840, file: () => 'sheets.html' },
];
