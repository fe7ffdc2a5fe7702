/** What a web page may cost. The longest notices have some 1 MB and a depth of 60. */
export const limits = {
  /** Length of the markup in UTF-16 units. */
  length: 20 * 1024 ** 2,
  /** Elements that are open at once; readers of trees call themselves once a level. */
  depth: 400,
  /** Columns of one table, and one cell's. */
  columns: 200,
};
