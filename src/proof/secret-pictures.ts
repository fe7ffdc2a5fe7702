import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../corpus/digest.ts';
import type { ArticleEntry, IssueFolder, Whole } from '../corpus/model.ts';
import { isBeside, picturesOfBody, picturesOfData, plainName } from '../corpus/named-pictures.ts';
import { cleanPicture } from '../pictures/clean-picture.ts';
import type { SortedIssue } from './sort-items.ts';
import { makeStretchFinder } from './stretch-finder.ts';

/** A picture that hidden items alone show, as stored and as pages would have it. */
export interface SecretPicture {
  /** `content/issues/…/photo-1.jpg`. */
  path: string;
  /** A stretch of its bytes that no picture has which may be seen. */
  stretch: Buffer;
}

/** How many bytes of a picture tell it from another one. */
const LENGTH = 48;

/** In how many places such a stretch is looked for: a profile of colours or a plain area is the same in many pictures. */
const PLACES = 16;

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
  // What lies in `public/` and no article prints is the site's own.
  for (const { path } of publicPictures.values()) if (!hidden.has(path)) open.add(path);
  const read = (path: string) => {
    const bytes = existsSync(join(project, path)) ? readFileSync(join(project, path)) : undefined;
    return bytes ? [bytes, Buffer.from(cleanPicture(bytes))] : [];
  };
  const shown = new Set([...open].flatMap((path) => read(path).map((form) => digestOf(form))));
  const forms = [...hidden]
    .filter((path) => !open.has(path))
    .flatMap((path) => read(path).map((form) => ({ path, form, stretches: stretchesOf(path, form) })))
    .filter(({ form }) => form.length >= LENGTH && !shown.has(digestOf(form)));
  if (forms.length === 0) return [];
  const finder = makeStretchFinder(forms.flatMap(({ stretches }) => stretches));
  const common = new Set([...open].flatMap((path) => read(path).flatMap((form) => [...finder.find(form)])));
  return forms.map(
    ({ path, form, stretches }) =>
      // Where every stretch is common, the picture as a whole still is not.
      stretches.find((one) => !common.has(one)) ?? { path, stretch: form },
  );
}

/** Stretches of a picture from its middle on, and then from its beginning. */
function stretchesOf(path: string, form: Buffer): SecretPicture[] {
  return Array.from({ length: PLACES }, (_, place) => {
    const part = ((place + PLACES / 2) % PLACES) / PLACES;
    const start = Math.floor(part * (form.length - LENGTH));
    return { path, stretch: form.subarray(start, start + LENGTH) };
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
