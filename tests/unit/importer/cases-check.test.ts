import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { readContent } from '../../../src/corpus/files.ts';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { readWhole } from '../../../src/corpus/read.ts';
import { importSource } from '../../../src/importer/import-source.ts';
import { readCases } from '../../import/case.ts';

const SECOND = join(import.meta.dirname, '../../fixtures/second-archive');
const files = readContent(SECOND);
const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Drafts of sources from elsewhere go through the ledger: every character of the source has its place, and of what has
 * none the importer has said so, on the line.
 */
test.each(readCases().map((one) => ({ one, name: one.name })))(
  '$name: the ledger finds nothing the import has not asked',
  async ({ one }) => {
    const result = await importSource(one.bytes, one.fileName, {
      personId: () => undefined,
      organizationId: () => undefined,
    });
    const folder = `content/issues/s/${one.name}`;
    const drafts = [...result.files].map(([name, text]) => ({
      path: `${folder}/${name}`,
      // Kinds are the archive's own; which of them it is, is no matter of the ledger.
      bytes: encode(text.replace(/^kind: .*$/mu, 'kind: 科普文').replace(/^(?=numbers:)/mu, yearOf(text))),
    }));
    const series = {
      path: 'content/series/s.yaml',
      bytes: encode(
        `name: 刊\nform: ${result.document.form}\npublisher:\n  ids: [sheng-kexie]\n  name: 省科协\naudience: internal\ndescription: 说明。\norder: 9\n`,
      ),
    };
    const { whole } = readWhole(
      [...files, series, ...drafts].sort((a, b) => (a.path < b.path ? -1 : 1)),
      new Map(),
    );
    const own = whole.folders.find((candidate) => candidate.folder === folder);
    const judgement = own && judgeIssue(own, whole, keepNothing);
    const ledger = judgement?.ledger;
    const asked = new Set(
      result.document.log.flatMap(({ kind, line }) => (kind === 'doubt' ? [line, line + 1] : [])),
    );
    const unasked = ledger?.findings.filter(
      ({ file, line, code }) =>
        code.endsWith('-unaccounted') && !(file.endsWith('source.txt') && asked.has(line)),
    );
    expect(ledger, 'the drafts can be accounted').toBeDefined();
    expect(unasked?.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    const pages = Object.values(judgement?.rules ?? {})
      .flat()
      .filter(({ code, message }) => code === 'page-mark' || message.includes('pageStart'));
    expect(pages.map(({ message }) => message)).toEqual([]);
  },
);

/** A year that is not printed has been asked; the ledger needs some. */
function yearOf(text: string): string {
  return /^year:/mu.test(text) ? '' : 'year: 2024\ndateInferred: 据馆藏目录\n';
}
