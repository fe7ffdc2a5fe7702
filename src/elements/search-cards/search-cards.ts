import {
  holdsCards,
  type Card,
  type CardKind,
  type PrintCard,
  type SearchAnswer,
} from '../../search/query/api.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { changeSearch } from '../archive-search/change.ts';
import { copyTemplate, fillFragments } from '../archive-search/template.ts';
import type { DataName } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Issues that are shown before the reader asks for the others; printed parts, between other cards and articles one; issues of one part. */
const REFERENCES = 4;
const PRINTS = 3;
const PRINTS_BETWEEN = 1;
const PLACES = 3;

const KINDS: Readonly<Record<CardKind, string>> = {
  person: '人物',
  body: '组织',
  column: '栏目',
  series: '刊物',
  issue: '刊期',
  document: '文件',
  page: '页码',
};

const OWN: Readonly<Partial<Record<CardKind, string>>> = {
  person: '只看其讲话、署名',
  body: '只看其署名',
  column: '只看这一栏',
  series: '只看这一种',
};

/**
 * `<search-cards>`: what the words name besides articles: issues and pages, persons, bodies, columns, and where an issue
 * prints them outside its articles. It stands above the list and is never counted in it.
 */
class SearchCards extends HTMLElement {
  show({ references, cards, total }: SearchAnswer): void {
    this.hidden = !holdsCards({ references, cards }) && cards.missing.length === 0;
    this.#fill(
      names.missing,
      cards.missing.map((missing) => this.#missing(missing)),
    );
    this.#fill(
      names.references,
      references.map((card) => this.#card(card)),
    );
    this.#foldRest(names.references, names.moreReferences, REFERENCES, (rest) => `还有 ${rest} 期（件）`);
    this.#fill(
      names.named,
      cards.names.map((card) => this.#card(card)),
    );
    findPart(this, names.prints).hidden = cards.prints.length === 0;
    this.#fill(
      names.printList,
      cards.prints.map((print) => this.#print(print)),
    );
    // A word that many issues print is hardly asked for their sake.
    const isBetween = references.length + cards.names.length > 0;
    const beside = cards.prints.length > PRINTS ? 0 : isBetween ? PRINTS_BETWEEN : PRINTS;
    const shown = total === 0 ? PRINTS : beside;
    this.#foldRest(names.printList, names.morePrints, shown, (rest) =>
      shown === 0 ? `编委会、版权页、分送等处另有 ${rest} 条` : `还有 ${rest} 条`,
    );
  }

  #card({ kind, name, url, facts, own }: Card): HTMLElement {
    const line = copyTemplate(this, names.cardTemplate);
    findPart(line, names.kind).textContent = KINDS[kind];
    fillLink(findPart(line, names.link, HTMLAnchorElement), name, url);
    const said = findPart(line, names.facts);
    said.textContent = facts.join('；');
    said.hidden = facts.length === 0;
    const button = findPart(line, names.own);
    button.hidden = own === undefined;
    if (!own) return line;
    const { query, filters } = own;
    button.textContent = `${OWN[kind] ?? '只看'} ${own.total} 篇`;
    button.addEventListener('click', () => changeSearch(this, { query, filters, years: {} }));
    return line;
  }

  #missing({ typed, nearest }: SearchAnswer['cards']['missing'][number]): HTMLElement {
    const line = copyTemplate(this, names.missingTemplate);
    findPart(line, names.typed).textContent = typed;
    const links = nearest.map(({ name, url }) => fillLink(document.createElement('a'), name, url));
    const list = findPart(line, names.nearest);
    list.replaceChildren(...(links.length > 0 ? ['最近的：', ...joinBy('、', links)] : []));
    return line;
  }

  #print({ part, fragments, places }: PrintCard): HTMLElement {
    const line = copyTemplate(this, names.printTemplate);
    findPart(line, names.kind).textContent = part;
    fillFragments(findPart(line, names.words), fragments);
    const list = findPart(line, names.places);
    const links = places.map(({ label, url }) => fillLink(document.createElement('a'), label, url));
    list.replaceChildren(...joinBy('、', links.slice(0, PLACES)));
    const button = findPart(line, names.morePlaces);
    button.hidden = links.length <= PLACES;
    button.textContent = `等 ${links.length} 期，全部列出`;
    button.addEventListener('click', () => {
      list.replaceChildren(...joinBy('、', links));
      button.hidden = true;
      links[PLACES]?.focus();
    });
    return line;
  }

  #fill(list: DataName, lines: readonly HTMLElement[]): void {
    findPart(this, list).replaceChildren(...lines);
  }

  /** Hides what stands behind the first lines of a list until it is asked for. */
  #foldRest(list: DataName, more: DataName, shown: number, words: (rest: number) => string): void {
    const rest = [...findPart(this, list).children]
      .slice(shown)
      .filter((line) => line instanceof HTMLElement);
    const button = findPart(this, more);
    for (const line of rest) line.hidden = true;
    button.hidden = rest.length === 0;
    button.textContent = words(rest.length);
    button.onclick = () => {
      for (const line of rest) line.hidden = false;
      button.hidden = true;
      rest[0]?.querySelector('a')?.focus();
    };
  }
}

customElements.define('search-cards', SearchCards);

function fillLink(link: HTMLAnchorElement, name: string, url: string): HTMLAnchorElement {
  link.textContent = name;
  link.href = addressInSite(url);
  return link;
}

function joinBy(joint: string, links: readonly HTMLElement[]): (HTMLElement | string)[] {
  return links.flatMap((link, place) => (place > 0 ? [joint, link] : [link]));
}
