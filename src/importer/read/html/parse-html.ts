import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { UnreadableSourceError } from '../decode.ts';
import { limits } from './limits.ts';

/**
 * Parses markup into a tree. No script runs and nothing is fetched.
 * @throws UnreadableSourceError for markup that no editor wrote, before any of it is parsed.
 */
export function parseHtml(markup: string, fileName: string): Root {
  if (markup.length > limits.length) throw refuse(fileName, '超过 20 MB');
  if (measureDepth(markup) > limits.depth) throw refuse(fileName, `标记嵌套超过 ${limits.depth} 层`);
  return fromHtml(markup);
}

function refuse(fileName: string, reason: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `“${fileName}”${reason}，不像普通的网页，没有打开。请在浏览器里打开，把正文复制到 Word，存为 .docx 再导入。`,
  );
}

/** Counts how many elements are open at once, without a tree: the parser itself slows down with depth. */
function measureDepth(markup: string): number {
  let [depth, deepest, at] = [0, 0, markup.indexOf('<')];
  while (at >= 0) {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9:]*)/iu.exec(markup.slice(at, at + 40)) ?? [];
    // What looks like tags in comments and scripts is none.
    const close = markup.startsWith('<!--', at) ? '-->' : slash === '' && RAW.exec(name) ? `</${name}` : '>';
    const end = markup.indexOf(close, at);
    if (end < 0) break;
    if (name !== '' && !ENDED_BY_OTHERS.has(name.toLowerCase()) && !markup.startsWith('/>', end - 1))
      depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
    at = markup.indexOf('<', end);
  }
  return deepest;
}

const RAW = /^(?:script|style|textarea|title)$/iu;

/** Elements without an end, and those that the next of their kind ends. */
const ENDED_BY_OTHERS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body'.split(
    ' ',
  ),
);
