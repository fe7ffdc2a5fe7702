import type { Finding } from '../findings/catalogue.ts';
import { sourcePlacesSchema, type SourcePlaces } from '../schema/source-places.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './files.ts';
import { checkSchema } from './schema-messages.ts';

/** Name of the file beside `source.txt` that says where its lines stand on the pages of the original. */
export const SOURCE_PLACES = 'source-places.json';

/** Reads where the lines of a source stand; undefined for a broken file, and `problems` says what is wrong with it. */
export function readSourcePlaces(file: ContentFile, problems: Finding[]): SourcePlaces | undefined {
  const refuse = (message: string) =>
    problems.push({ code: 'source-places', file: file.path, line: 1, message });
  const text = decode(file, problems);
  if (text === undefined) return undefined;
  const json = parseJson(text);
  if (json === undefined) {
    refuse('不是完整的 JSON');
    return undefined;
  }
  const { data, breaches } = checkSchema(sourcePlacesSchema, json);
  // Thousands of rows may be broken in one way; the first says it.
  const [first] = breaches;
  if (first) refuse(first.message);
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
