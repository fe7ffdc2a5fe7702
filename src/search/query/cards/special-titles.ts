import { readSpecial } from '../../../text/special-issue.ts';
import type { TypedReference } from './typed-reference.ts';

/** What the archive puts in brackets behind issues that are called alike: a date, a 总期号, the name of a folder. */
const APART = /^(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|总第[\d、-]+期|\d{4}[a-z\d-]*)$/u;
const APART_BEHIND = new RegExp(`（${APART.source.slice(1, -1)}）$`, 'u');

/** Whether an issue is the volume, the 增刊 or the part that was typed, by its title; where none was typed any is. */
export function isCalled(title: string, typed: Pick<TypedReference, 'volume' | 'special' | 'part'>): boolean {
  const { volume, special, part } = typed;
  if (volume === undefined && special === undefined && part === undefined) return true;
  const own = readTitle(title);
  if (!own || (volume !== undefined && own.volume !== volume)) return false;
  if (special === undefined) return part === undefined || (own.part ?? '').startsWith(part);
  if (own.special === undefined) return false;
  const [a, b] = [readSpecial(special), readSpecial(own.special)];
  if (!a.kind) return own.special === special;
  return (
    a.kind.address === b.kind?.address &&
    (a.number === undefined || a.number === b.number) &&
    (part === undefined || (b.part ?? own.part ?? '').startsWith(part))
  );
}

/** The word of an issue that is none of the known ones, or more than one: 春季号, 抗疫专刊. */
export function specialOf(title: string): string | undefined {
  const special = readTitle(title)?.special;
  return special === undefined || readSpecial(special).kind?.word === special ? undefined : special;
}

/** The second year of a 合刊 over two and its numbers, by the title: `…2023年第12期—2024年第1期`. */
export function endOf(title: string): { year: number; numbers: number[] } | undefined {
  const [, year, numbers = ''] = /^《[^》]*》\d{4}年.*期—(\d{4})年第([\d、-]+)期/u.exec(title) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    numbers: numbers.split('、').flatMap((run) => {
      const [first = 0, last = first] = run.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, place) => first + place);
    }),
  };
}

/** `《川江工运》2021年第12卷第5期（上）`: volume, special word and part; undefined for what is no issue of a periodical. */
function readTitle(title: string): { volume?: number; special?: string; part?: string } | undefined {
  const [, volume, number, rest = ''] =
    /^《[^》]*》\d{4}年(?:第(\d+)卷)?(第[\d、-]+期(?:—\d{4}年第[\d、-]+期)?|总第[\d、-]+期)?(.*)$/u.exec(
      title,
    ) ?? [];
  if (!title.startsWith('《')) return undefined;
  const bracketed = [...rest.matchAll(/（([^（）]*)）/gu)]
    .map(([, words = '']) => words)
    .filter((words) => !APART.test(words));
  const isPart = (words: string) => /^[上中下](?:半月刊?|旬刊?|[册辑集编])?$/u.test(words);
  const part = bracketed.find(isPart);
  const beside = (number === undefined ? rest : rest.replace(/（.*$/u, '')).replace(APART_BEHIND, '');
  const special = beside || bracketed.find((words) => !isPart(words) && !/印|版/u.test(words));
  return {
    ...(volume !== undefined && { volume: Number(volume) }),
    ...(special !== undefined && special !== '' && { special }),
    ...(part !== undefined && { part }),
  };
}
