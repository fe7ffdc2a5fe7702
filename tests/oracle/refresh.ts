import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ORACLE_FILE, oracleItems, writeRows } from './rows.ts';

/**
 * Asks citeproc with the official style for its strings and writes them down: by hand, see `README.md` beside this file.
 * Neither style nor citeproc is part of the project; both are named on the command line.
 */
const [style = '', locales = '', citeproc = ''] = process.argv.slice(2);
const CSL = (await import(pathToFileURL(citeproc).href)) as { default: Citeproc };

interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [unknown, string[]];
}
interface Citeproc {
  Engine: new (
    system: { retrieveLocale: (language: string) => string; retrieveItem: () => object },
    style: string,
    language: string,
  ) => Engine;
}

function ask(item: object & { id: string }): string {
  const language = (wanted: string) => (wanted.startsWith('zh') ? 'zh-CN' : 'en-US');
  const engine = new CSL.default.Engine(
    {
      retrieveLocale: (wanted) => readFileSync(join(locales, `locales-${language(wanted)}.xml`), 'utf8'),
      retrieveItem: () => item,
    },
    readFileSync(style, 'utf8'),
    'zh-CN',
  );
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  return engine
    .makeBibliography()[1]
    .join('')
    .trim()
    .replace(/^\[1\]\s*/u, '');
}

writeFileSync(ORACLE_FILE, writeRows(oracleItems().map((one) => ({ ...one, oracle: ask(one.item) }))));
