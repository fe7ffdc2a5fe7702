/** Formats an original may be kept in: what the importer's doors read, and pictures of pages. */
export const ORIGINAL_FORMATS: readonly string[] =
  'docx docm dotx dotm doc wps rtf odt pdf html htm mht mhtml txt md jpg jpeg png tif tiff webp bmp'.split(
    ' ',
  );

const ORIGINAL = new RegExp(
  `^content/issues/[^/]+/[^/]+/(?:import-\\d+/)?(?:source-\\d+\\.(?:${ORIGINAL_FORMATS.join('|')})|source\\.(?:${ORIGINAL_FORMATS.filter((format) => format !== 'txt').join('|')}))$`,
  'u',
);

/**
 * True for the office's own file kept beside `source.txt`: `source.docx`, `source-2.jpg`. It is no content: nothing reads,
 * checks or publishes it, and it is no file too many.
 */
export function isOriginal(path: string): boolean {
  return ORIGINAL.test(path);
}
