/** What a picture may cost the archive and its readers. A camera's JPEG has 12 to 50 million points and 5 to 15 MB. */
export const limits = {
  /** Of one picture as the file holds it: an uncompressed one of 20 million points has 60 MB. */
  bytes: { most: 64 * 1024 ** 2, words: '64 MB' },
  /** Of one picture as it is kept. */
  kept: { most: 20 * 1024 ** 2, words: '20 MB' },
  /** Long side and whole of a picture, in points. */
  side: 12_000,
  points: { most: 80_000_000, words: '8000 万点' },
  /** Of all pictures of one import together, which are in memory until they are written. */
  all: { most: 400 * 1024 ** 2, words: '400 MB' },
};
