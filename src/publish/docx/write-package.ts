import { packFiles } from '../pack-files.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import type { XmlElement } from '../xml.ts';
import type { DocumentFacts } from './core-properties.ts';
import { listPackageFiles } from './package-files.ts';
import { pictureForWord } from './picture-for-word.ts';
import { pictureName } from './picture-names.ts';
import type { Story } from './story.ts';

/**
 * Packs a text with all that was collected beside it as a Word document; the pictures without what cameras write into
 * them. The same content gives the same bytes.
 */
export async function writePackage(
  body: readonly XmlElement[],
  story: Story,
  facts: DocumentFacts & Pick<TakeawayOptions, 'readFile'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = await Promise.all(story.pictures.map((one) => pictureForWord(one, facts.readFile)));
  return packFiles([
    ...listPackageFiles(body, { ...story, pictures }, facts),
    ...pictures.map(({ format, bytes }, index) => ({
      path: `word/${pictureName(index + 1, format)}`,
      content: bytes,
      stored: true,
    })),
  ]);
}
