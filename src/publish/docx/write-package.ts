import { cleanPicture } from '../../pictures/clean-picture.ts';
import { packFiles } from '../pack-files.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import type { XmlElement } from '../xml.ts';
import type { DocumentFacts } from './core-properties.ts';
import { listPackageFiles } from './package-files.ts';
import { pictureName } from './picture-names.ts';
import type { Story } from './story.ts';

/**
 * Packs a text with all that was collected beside it as a Word document; the pictures without what cameras write into
 * them. The same content gives the same bytes.
 */
export function writePackage(
  body: readonly XmlElement[],
  story: Story,
  facts: DocumentFacts & Pick<TakeawayOptions, 'readFile'>,
): Uint8Array<ArrayBuffer> {
  return packFiles([
    ...listPackageFiles(body, story, facts),
    ...story.pictures.map(({ path, format }, index) => ({
      path: `word/${pictureName(index + 1, format)}`,
      content: cleanPicture(facts.readFile(path)),
      stored: true,
    })),
  ]);
}
