import type { Line, LineSource } from '../../search/query/api.ts';
import { articlePath, plainAddress, type TakenList } from './taken-list.ts';

/**
 * Writes a list as plain text: what was asked, a line a place with the hit in 【】 and the number of its source, and the
 * sources at the end, each once and numbered as they are first met. Lines end as Windows' editor wants them.
 */
export function writePlainText(
  { facts, lines, placeless, root }: TakenList,
  standardOf: (article: string) => string,
): string {
  const numbers = new Map<string, number>();
  const numberOf = ({ url }: LineSource) => {
    const path = articlePath(url);
    const number = numbers.get(path) ?? numbers.size + 1;
    numbers.set(path, number);
    return number;
  };
  const parts = [
    '上下文索引',
    facts.map(([label, value]) => `${label}：${value}`),
    ...lines.map((line, place) => [
      `${place + 1}　${lineText(line)}[${numberOf(line.source)}]`,
      `　　${plainAddress(line.url, root)}`,
    ]),
    ...(placeless.length > 0
      ? [
          '正文里没有、只在标题、署名等处找到的：',
          placeless.map((source) => `《${source.title}》[${numberOf(source)}]`),
        ]
      : []),
    '出处（GB/T 7714—2025）',
    [...numbers].map(([path, number]) => `[${number}] ${standardOf(path)}`),
  ];
  return `\uFEFF${parts
    .map((part) => (typeof part === 'string' ? part : part.join('\r\n')))
    .filter((part) => part !== '')
    .join('\r\n\r\n')}\r\n`;
}

function lineText({ before, hit, behind, fromStart, toEnd }: Line): string {
  return `${fromStart ? '' : '…'}${before}【${hit}】${behind}${toEnd ? '' : '…'}`;
}
