/** What the search worker asks the page for: it can load no script of the disk itself. */
export interface FileWanted {
  wanted: string;
}

/** What the page answers; without bytes where the file is not to be had. */
export interface FileCome {
  come: string;
  bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** Tells such a message from those of the search itself. */
export function isFileWanted(message: object): message is FileWanted {
  return 'wanted' in message;
}

/** Tells such an answer from the requests of the search itself. */
export function isFileCome(message: object): message is FileCome {
  return 'come' in message;
}
