import { test } from 'vitest';
import type { Authority } from '../../../src/importer/document.ts';
import { importSource } from '../../../src/importer/import-source.ts';
import { readCases, type ImportCase } from '../../import/case.ts';
import { transformations } from '../../import/transformations.ts';
import { hold } from './hold.ts';

/** An archive that knows nobody: what a first issue of a new body meets. */
const STRANGERS: Authority = { personId: () => undefined, organizationId: () => undefined };

test.for(readCases().map((one) => [one.name, one] as const))(
  'the drafts and the report of %s, and its reports in other forms',
  async ([name, { bytes, fileName }]) => {
    const { files, report } = await importSource(bytes, fileName, STRANGERS);
    await hold(`import/${name}`, [
      ...[...files].filter(([file]) => file !== 'source.txt').map(([file, text]) => `## ${file}\n\n${text}`),
      `## report\n\n${report}`,
      ...(await reportTransformed({ bytes, fileName })),
    ]);
  },
);

/** What a text is told in the habits of other hands. */
async function reportTransformed({
  bytes,
  fileName,
}: Pick<ImportCase, 'bytes' | 'fileName'>): Promise<string[]> {
  if (!fileName.endsWith('.txt')) return [];
  const text = bytes.toString('utf8');
  return Promise.all(
    transformations.slice(1).map(async ({ name, change }) => {
      const { report } = await importSource(Buffer.from(change(text)), fileName, STRANGERS);
      return `## ${name}\n\n${report}`;
    }),
  );
}
