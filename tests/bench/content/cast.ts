import { pinyin } from 'pinyin-pro';
import type { Random } from '../random.ts';
import type { Prose } from './prose.ts';

/** A person of the generated archive. */
export interface CastPerson {
  id: string;
  name: string;
  /** The first post an article shows them to hold. */
  post?: { post: string; asOf: string; item: string };
}

/** A generated body below one of the real ones. */
export interface CastBody {
  id: string;
  name: string;
  parent: string;
}

/** Who writes, speaks and reports in the generated archive; the longer the archive, the more of them. */
export interface Cast {
  person(): CastPerson;
  body(): CastBody;
  /** Those that were given out, each once. */
  people(): CastPerson[];
  bodies(): CastBody[];
}

/** As in the real archive, a person to two articles and a half, and a body to twenty beside the real ones. */
const PEOPLE_AN_ARTICLE = 0.4;
const BODIES_AN_ARTICLE = 0.05;
/** How often somebody well known is asked again. */
const WELL_KNOWN = 0.3;

/** Casts people and bodies for so many articles. */
export function makeCast(prose: Prose, random: Random, articles: number, parents: readonly string[]): Cast {
  const ids = new Set<string>();
  const people = Array.from({ length: Math.max(12, Math.round(articles * PEOPLE_AN_ARTICLE)) }, () => {
    const name = prose.name();
    return { id: freeId(ids, pinyin(name, { toneType: 'none', type: 'array' }).join('')), name };
  });
  const bodies = Array.from({ length: Math.max(4, Math.round(articles * BODIES_AN_ARTICLE)) }, (_, place) => ({
    id: `jiceng-gonghui-${place + 1}`,
    name: `${prose.name()}公司工会`,
    parent: random.pick(parents),
  }));
  const [asked, named] = [new Set<CastPerson>(), new Set<CastBody>()];
  const giveOut = <Item>(items: readonly Item[], given: Set<Item>): Item => {
    const known = random.next() < WELL_KNOWN ? items[random.rank(items.length)] : undefined;
    const item = known ?? random.pick(items);
    given.add(item);
    return item;
  };
  return {
    person: () => giveOut<CastPerson>(people, asked),
    body: () => giveOut(bodies, named),
    people: () => [...asked],
    bodies: () => [...named],
  };
}

function freeId(taken: Set<string>, wanted: string): string {
  const stem = wanted.replace(/[^a-z]/g, '') || 'ming';
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}
