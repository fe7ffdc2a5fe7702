/** What a scan may cost. A page of A3 at 600 dpi has 7,016 × 9,921 points. */
export const limits = {
  /** Long side and whole of a picture, in points. */
  side: 12_000,
  megapixels: 80,
  /** Pages in one file of pictures. */
  pages: 400,
  /** A full page takes half a minute on two cores; what takes longer than this is given up. */
  milliseconds: 180_000,
};
