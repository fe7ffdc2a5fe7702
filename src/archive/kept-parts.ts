import { sharedCorpus } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/digest.ts';
import { openPack } from '../corpus/pack.ts';
import { site } from '../site.ts';

/** The parts of a large file that is made of many items; a part whose items are as before is not made again. */
export interface KeptParts {
  /** The part of a name, made where none is kept of this digest; it is kept as JSON. */
  part<Part>(name: string, digest: string, make: () => Part): Part;
  /** Keeps what was made. */
  save(): void;
}

/** Opens what is kept of a file from one build to the next: the code and the settings of the site being the same. */
export function keptParts(file: string): KeptParts {
  const pack = openPack(sharedCorpus().kept, `parts/${file}`, digestOf(JSON.stringify(site)));
  return {
    part: <Part>(name: string, digest: string, make: () => Part) =>
      (pack.dataOf(name, digest) as Part | undefined) ?? pack.keepData(name, digest, make()),
    save: () => pack.save(),
  };
}
