import { sharedCorpus } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/digest.ts';
import { site } from '../site.ts';

/** The parts of a large file that is made of many items; a part whose items are as before is not made again. */
export interface KeptParts {
  /** The part of a name, made where none is kept of this digest; it is kept as JSON, each in a file of its own. */
  part<Part>(name: string, digest: string, make: () => Part): Part;
}

/** What is kept of a file from one build to the next: the code and the settings of the site being the same. */
export function keptParts(file: string): KeptParts {
  const { kept } = sharedCorpus();
  const settings = JSON.stringify(site);
  return {
    part<Part>(name: string, digest: string, make: () => Part): Part {
      const place = `parts/${file}/${name}`;
      const own = digestOf(settings, digest);
      const known = kept.read(place) as { digest: string; part: Part } | undefined;
      if (known?.digest === own) return known.part;
      const part = make();
      kept.write(place, { digest: own, part });
      return part;
    },
  };
}
