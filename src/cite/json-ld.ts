import { addressAt } from '../text/address-at.ts';

/** A thing of schema.org, `@type` and properties. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** JSON-LD for a `<script>`: no text in it can close the element. */
export function serializeJsonLd(things: readonly Thing[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A body named by what prints it. */
export function organization(name: string): Thing {
  return { '@type': 'Organization', name };
}

/** `/series/` → the full address. */
export function absolute(path: string, origin: string): string {
  return addressAt(path, origin);
}

/** Leaves out what is not known. */
export function clean(thing: Thing): Thing {
  const known = Object.entries(thing).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as Thing;
}

/** True for the forms that appear in numbers. */
export function isPeriodical(form: string): boolean {
  return form === 'journal' || form === 'bulletin';
}
