/** Formats an original may be kept in: what the importer's doors read, and pictures of pages. */
export const ORIGINAL_FORMATS: readonly string[] =
  'docx docm dotx dotm doc wps rtf odt pdf html htm mht mhtml txt md jpg jpeg png tif tiff webp bmp'.split(
    ' ',
  );

const ORIGINAL = new RegExp(
  `^content/issues/[^/]+/[^/]+/(?:import-\\d+/)?(?:source-\\d+\\.(?:${ORIGINAL_FORMATS.join('|')})|source\\.(?:${ORIGINAL_FORMATS.filter((format) => format !== 'txt').join('|')}))$`,
  'u',
);

const PICTURE =
  /^content\/issues\/[^/]+\/[^/]+\/(?:import-\d+\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|gif|webp)$/u;

/**
 * True for a picture that stands beside the articles that print it: `photo-1.jpg`. Its name is
 * content, and of its bytes the head: it is published point for point, without what a camera wrote beside it.
 */
export function isPicture(path: string): boolean {
  return PICTURE.test(path) && !isOriginal(path);
}

/**
 * True for the office's own file kept beside `source.txt`: `source.docx`, `source-2.jpg`. It is no content: nothing reads,
 * checks or publishes it, and it is no file too many.
 */
export function isOriginal(path: string): boolean {
  return ORIGINAL.test(path);
}
