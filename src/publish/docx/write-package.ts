import { packFiles } from '../pack-files.ts';
import type { XmlElement } from '../xml.ts';
import type { DocumentFacts } from './core-properties.ts';
import { listPackageFiles } from './package-files.ts';
import type { Story } from './story.ts';

/** Packs a text with all that was collected beside it as a Word document. The same content gives the same bytes. */
export function writePackage(
  body: readonly XmlElement[],
  story: Story,
  facts: DocumentFacts,
): Uint8Array<ArrayBuffer> {
  return packFiles(listPackageFiles(body, story, facts));
}
