import type { Unit } from './corrections.ts';
import type { DataPath } from './input.ts';

/** What a character of the source stands in. */
export interface Owner {
  kind: 'body' | 'moved' | 'field' | 'imprint' | 'contents';
  /** Slug of the article; none for issue.yaml. */
  article?: string;
  path?: DataPath;
}

/** A stretch of the corrected source, from a unit up to but without another. */
export type Zone = readonly [from: number, to: number];

/** The corrected source laid out, with what each character has been claimed by. */
export class Board {
  /** Folded characters of all units in one string. */
  readonly text: string;
  /** By unit, one more than there are: a line of the source begins here. */
  readonly lineStart: Uint8Array;
  private readonly owners: (Owner | undefined)[];
  readonly units: readonly Unit[];

  constructor(units: readonly Unit[]) {
    this.units = units;
    this.text = units.map((unit) => unit.fold).join('');
    this.owners = new Array<Owner | undefined>(units.length);
    this.lineStart = new Uint8Array(units.length + 1);
    units.forEach((unit, index) => {
      if (units[index - 1]?.line !== unit.line) this.lineStart[index] = 1;
    });
    this.lineStart[units.length] = 1;
  }

  get length(): number {
    return this.units.length;
  }

  ownerOf(unit: number): Owner | undefined {
    return this.owners[unit];
  }

  isFree([from, to]: Zone): boolean {
    for (let unit = from; unit < to; unit += 1) if (this.owners[unit]) return false;
    return from >= 0 && to <= this.length;
  }

  claim([from, to]: Zone, owner: Owner): void {
    for (let unit = from; unit < to; unit += 1) this.owners[unit] = owner;
  }

  /** The places of some folded words inside a zone. */
  places(words: string, [from, to]: Zone): number[] {
    const result: number[] = [];
    if (words === '') return result;
    for (let at = this.text.indexOf(words, from); at >= 0; at = this.text.indexOf(words, at + 1)) {
      if (at + words.length > to) break;
      result.push(at);
    }
    return result;
  }

  /** The places of some words that a field may still claim. */
  openPlaces(words: string, zone: Zone): number[] {
    return this.places(words, zone).filter((at) => this.isOpen([at, at + words.length]));
  }

  /**
   * True where nothing has claimed the stretch and the line does not run on from it into a body: 李忠 fallen out of a
   * sentence is a hole in that sentence, not the by-line.
   */
  isOpen([from, to]: Zone): boolean {
    const next = this.lineStart[to] === 1 ? undefined : this.owners[to]?.kind;
    return this.isFree([from, to]) && next !== 'body' && next !== 'moved';
  }

  /** True where the stretch is one or more whole lines of the source. */
  isWholeLine(at: number, length: number): boolean {
    return this.lineStart[at] === 1 && this.lineStart[at + length] === 1;
  }

  /** Free runs inside a zone. */
  freeRuns([from, to]: Zone): Zone[] {
    const result: Zone[] = [];
    let start = -1;
    for (let unit = from; unit <= to; unit += 1) {
      const free = unit < to && !this.owners[unit];
      if (free && start < 0) start = unit;
      if (!free && start >= 0) {
        result.push([start, unit]);
        start = -1;
      }
    }
    return result;
  }
}
