/** What a PDF may cost. A year of a journal has 800 pages, a page of small print 4,000 characters. */
export const limits = {
  pages: 2000,
  /** Characters on one page; what has more is a drawing. */
  glyphs: 40_000,
};
