import * as pagefind from 'pagefind';
import type { Plugin } from 'vite';

const NAME = 'virtual:pagefind';

/** Gives the search worker Pagefind's script to be bundled with, so that old browsers read it too and it comes in one file. */
export function pagefindScript(): Plugin {
  return {
    name: 'archive-pagefind-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? (script ??= readScript()) : undefined),
  };
}

let script: Promise<string> | undefined;

/** Pagefind writes its script with an index only: one that holds nothing. */
async function readScript(): Promise<string> {
  const { index, errors } = await pagefind.createIndex({});
  const files = (await index?.getFiles())?.files ?? [];
  const own = files.find(({ path }) => path === 'pagefind.js');
  if (!own) throw new Error(`Pagefind 没有给出它的脚本：${errors.join('；')}`);
  return new TextDecoder().decode(own.content);
}
