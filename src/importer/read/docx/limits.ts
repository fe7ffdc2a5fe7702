/**
 * What a Word file may cost. A book of 500 pages has some 10 MB of document.xml, 400,000 elements and a depth of 30; what
 * lies far above is no text an office wrote, and would take memory before it showed so.
 */
export const limits = {
  /** Parts in the package; a picture is one. */
  entries: 10_000,
  /** Declared size of all parts together, pictures too. */
  packageBytes: 1024 ** 3,
  /** Unpacked size of one XML part that is read. */
  partBytes: 64 * 1024 ** 2,
  /** How much smaller than its content a part of more than a few MB may be; Word's own XML reaches about 40. */
  ratio: 400,
  elements: 2_000_000,
  depth: 200,
};
