import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { citeArticle, citeIssue } from '../../src/cite/citation.ts';
import { toCslItem, type CslItem } from '../../src/cite/csl.ts';
import { formatGbt7714 } from '../../src/cite/gbt7714.ts';
import { realArchive } from '../fixtures/archive/real.ts';

/** Where the strings of the oracle lie. */
export const ORACLE_FILE = resolve(import.meta.dirname, '../fixtures/outputs/gbt7714-oracle.tsv');

const ORIGIN = 'https://wenxian.example.cn';

/** One item as it is asked about, with our own string and the digest of what is asked. */
export interface OracleItem {
  id: string;
  form: 'print' | 'online';
  item: CslItem;
  ours: string;
  digest: string;
}

/** Every article and every whole issue, as printed and as read on the page; a notice as read on the page alone. */
export function oracleItems(): OracleItem[] {
  const { articles, issues } = realArchive();
  const citations = [
    ...articles.map((article) => citeArticle(article, ORIGIN)),
    ...issues.filter(({ document }) => !document).map((issue) => citeIssue(issue, ORIGIN)),
  ];
  return citations.flatMap((citation) => {
    const { URL: address, ...printed } = toCslItem(citation);
    const forms = citation.form === 'notice' ? (['online'] as const) : (['print', 'online'] as const);
    return forms.map((form) => {
      const item = form === 'online' && address !== undefined ? { ...printed, URL: address } : printed;
      return {
        id: citation.id,
        form,
        item,
        ours: formatGbt7714(citation, { online: form === 'online' }),
        digest: createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 12),
      };
    });
  });
}

/** The strings of the oracle as a file: id, form, digest of what was asked, answer. */
export function writeRows(rows: readonly (OracleItem & { oracle: string })[]): string {
  return rows.map(({ id, form, digest, oracle }) => `${[id, form, digest, oracle].join('\t')}\n`).join('');
}
