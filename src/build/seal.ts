import { contentState } from '../corpus/content-state.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/digest.ts';
import { readCommit } from '../corpus/git.ts';
import { readPublicationDay } from '../corpus/publication-day.ts';
import { digestFiles, type FileDigest, type FileDigests } from '../fixity/digest-files.ts';
import { writeManifest, type ManifestInfo } from '../fixity/manifest.ts';
import { isProved, printProof } from '../proof/print-proof.ts';
import { proveSite } from '../proof/prove-site.ts';
import { site } from '../site.ts';
import { writeDeviceLists } from './device-lists.ts';
import type { OutputFolders } from './output.ts';

/** What became of a finished site before it takes the old one's place. */
export interface Sealed {
  /** What the proof found, in Chinese, where it was not passed; the site must then not be put in place. */
  refusal: string | undefined;
  /** Remembers the digests of its files, once it stands in its place. */
  remember(): void;
}

/**
 * The last step of a build: proves that the finished site tells its audience nothing it may not see, and lists its files
 * with their digests. Files that are as the last build left them are not read again for either.
 */
export async function sealSite(corpus: Corpus, folders: OutputFolders): Promise<Sealed> {
  const name = `digests/${digestOf(folders.out)}`;
  const known = new Map(Object.entries((corpus.kept.read(name) as KeptDigests | undefined) ?? {}));
  const digests = listAllFiles(corpus, folders.next, known);
  const proof = await proveSite(corpus, site.audience, { folder: folders.next, digests });
  if (!isProved(proof)) return { refusal: printProof(proof, site.audience), remember: () => undefined };
  writeManifest(folders.next, digests, infoOf(corpus));
  return { refusal: undefined, remember: () => corpus.kept.write(name, Object.fromEntries(digests)) };
}

/** The files of a site, the lists of what readers can keep on their devices among them, which are made of the others. */
function listAllFiles(corpus: Corpus, folder: string, known: FileDigests): FileDigests {
  const files = digestFiles(folder, known);
  if (!site.offlineReading) return files;
  writeDeviceLists(folder, files, corpus.show(site.audience).series);
  return digestFiles(folder, files);
}

type KeptDigests = Record<string, FileDigest>;

/** What is said of the site: all of it follows from the content and from what the build was told. */
function infoOf({ project, whole, files }: Corpus): ManifestInfo {
  const day =
    readPublicationDay(process.env) ?? site.modified?.slice(0, 10) ?? whole.book?.publications.at(-1)?.on;
  const commit = readCommit(project);
  return [
    ['Source-Organization', site.publisher],
    ['External-Description', site.name],
    ['Audience', site.audience],
    ...(site.isAudienceSaid ? [] : [['Audience-Note', '构建时没有指明读者范围，按内部构建'] as const]),
    ['Content-State', contentState(project, files)],
    ...(commit === undefined ? [] : [['Commit', commit] as const]),
    ...(day === undefined ? [] : [['Date', day] as const]),
  ];
}
