import { AUDIENCE_NAMES, type Audience } from '../schema/fields.ts';
import { ENOUGH, type Proof } from './prove-site.ts';

/** True where nothing was found, and everything could be looked at. */
export function isProved({ hits, unreadable }: Proof): boolean {
  return hits.length === 0 && unreadable.length === 0;
}

/** Tells what came of a proof, in Chinese: each leak with its file, the hidden item and the words. */
export function printProof(proof: Proof, audience: Audience): string {
  const { hits, unreadable, files, read, hidden } = proof;
  const whom = `${AUDIENCE_NAMES[audience]}（${audience}）`;
  if (isProved(proof)) {
    const ways = hidden === 0 ? '没有不给这个范围看的内容' : `不给看的 ${hidden} 项，一处也没有漏出`;
    const lately = hidden === 0 || read === files ? '' : `（${files - read} 个与上次查过的相同）`;
    return `已查 ${files} 个文件${lately}：范围 ${whom}，${ways}。\n`;
  }
  const lines = [
    ...hits.slice(0, LINES).map(({ file, member, kind, words, item }) => {
      const place = member === '' ? file : `${file} › ${member}`;
      return `  ${place}\n    ${item} 的${kind}：“${cut(words)}”`;
    }),
    ...(hits.length > LINES ? [`  ……另有 ${hits.length - LINES} 处`] : []),
    ...unreadable.slice(0, LINES).map(({ file, words }) => `  ${file}\n    ${words}，里面有什么查不到。`),
  ];
  const leaks =
    hits.length > 0
      ? `有 ${hits.length} 处${hits.length >= ENOUGH ? '以上（没有再往下查）' : ''}不该给这个范围看`
      : '';
  const closed = unreadable.length > 0 ? `有 ${unreadable.length} 个文件打不开` : '';
  const cause = [leaks, closed].filter((words) => words !== '').join('，');
  return `网站查验没有通过：范围 ${whom}，${cause}。\n${lines.join('\n')}\n`;
}

/** Lines a person still reads. */
const LINES = 20;

function cut(words: string): string {
  const characters = [...words];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}……` : words;
}

/** Characters of a find that are enough to know it again. */
const MOST = 40;
