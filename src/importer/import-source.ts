import type { Authority, ImportDocument } from './document.ts';
import { listLeftovers } from './leftovers.ts';
import { importText } from './pipeline.ts';
import { readSource } from './read/read-source.ts';
import { writeDrafts, type DraftFiles } from './write/files.ts';
import { writeReport } from './write/report.ts';

/** An import ready to be put in place: the files of the issue, the report beside them, and what was read. */
export interface SourceImport {
  files: DraftFiles;
  report: string;
  document: ImportDocument;
}

/**
 * Imports the bytes of one source, Word or text: drafts of `issue.yaml` and the articles, its text as
 * `source.txt`, and the report. Nothing is written here.
 * @throws UnreadableSourceError for a file that cannot be read.
 */
export async function importSource(
  bytes: Uint8Array,
  fileName: string,
  authority: Authority,
): Promise<SourceImport> {
  const source = await readSource(bytes, fileName);
  const read = importText(source.text, authority);
  const files = writeDrafts(read);
  const document = {
    ...read,
    log: [...source.log, ...listLeftovers(read.blocks, files), ...read.log].sort((a, b) => a.line - b.line),
  };
  files.set('source.txt', source.text);
  return { files, report: writeReport(document, fileName, source.origin), document };
}
