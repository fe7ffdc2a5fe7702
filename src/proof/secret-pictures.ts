import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../corpus/digest.ts';
import type { ArticleEntry, IssueFolder, Whole } from '../corpus/model.ts';
import { isBeside, picturesOfBody, picturesOfData, plainName } from '../corpus/named-pictures.ts';
import { cleanPicture } from '../pictures/clean-picture.ts';
import type { SortedIssue } from './sort-items.ts';

/** A picture that hidden items alone show, as stored and as pages would have it. */
export interface SecretPicture {
  /** `content/issues/…/photo-1.jpg`. */
  path: string;
  /** A stretch out of the middle of its bytes, where no two pictures are alike. */
  middle: Buffer;
}

/** How many bytes of a picture tell it from every other one. */
const MIDDLE = 48;

/** The pictures that belong to hidden items alone; the same bytes under another name that is shown are no secret. */
export function listSecretPictures(
  project: string,
  { publicPictures }: Pick<Whole, 'publicPictures'>,
  sorted: readonly SortedIssue[],
): SecretPicture[] {
  const open = new Set<string>();
  const hidden = new Set<string>();
  for (const { folder, open: openOnes, hidden: hiddenOnes } of sorted) {
    if (
      hiddenOnes.length === 0 &&
      openOnes.length > 0 &&
      folder.pictures.size === 0 &&
      publicPictures.size === 0
    )
      continue;
    openOnes.forEach((article) => pathsOf(folder, article).forEach((path) => open.add(path)));
    hiddenOnes.forEach((article) => pathsOf(folder, article).forEach((path) => hidden.add(path)));
    // What lies in a folder and no article names goes out with nobody.
    for (const { path } of folder.pictures.values()) hidden.add(path);
  }
  const read = (path: string) =>
    existsSync(join(project, path)) ? readFileSync(join(project, path)) : undefined;
  const shown = new Set([...open].map((path) => digestOf(read(path) ?? '')));
  return [...hidden].flatMap((path) => {
    const bytes = open.has(path) ? undefined : read(path);
    if (!bytes || shown.has(digestOf(bytes))) return [];
    return [bytes, Buffer.from(cleanPicture(bytes))].flatMap((form) => {
      if (form.length < MIDDLE) return [];
      const start = Math.floor((form.length - MIDDLE) / 2);
      return [{ path, middle: form.subarray(start, start + MIDDLE) }];
    });
  });
}

function pathsOf(folder: IssueFolder, { data, body }: ArticleEntry): string[] {
  const named = [
    ...(data ? picturesOfData(data) : []),
    ...(folder.pictures.size > 0 && body ? picturesOfBody(body.document).map(({ file }) => file) : []),
  ];
  return named.map((name) =>
    isBeside(name) ? `${folder.folder}/${plainName(name)}` : `public/${plainName(name)}`,
  );
}

/** Finds the pictures whose bytes stand somewhere in a file, however it is wrapped. */
export function findPictures(bytes: Uint8Array, pictures: readonly SecretPicture[]): SecretPicture[] {
  const within = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pictures.filter(({ middle }) => within.includes(middle));
}
