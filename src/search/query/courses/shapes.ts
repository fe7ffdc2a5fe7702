import type { Line } from '../api.ts';

/** What one year, kind or person has of a phrase, and the texts that it is a share of. */
export interface Share {
  /** `2017`, `讲话`, `马吉孝`; empty for articles without a year. */
  value: string;
  places: number;
  /** Articles that hold it in their text. */
  articles: number;
  /** Characters of all its texts, marks and spaces left out, and how many articles there are: none where nothing is held. */
  characters: number;
  held: number;
}

/** The first place of a phrase in the archive by date; its context is the sentence that it stands in. */
export interface FirstPlace extends Line {
  /** Articles with the phrase of which only year or month is known, so that they may be earlier. */
  maybeEarlier: number;
}

/** A phrase through the years: its places in the texts, as they are counted for the list of all places. */
export interface Course {
  phrase: string;
  places: number;
  /** Articles that hold it in their text, and those that have it in title or by-line alone. */
  articles: number;
  headed: number;
  /** Every year from the first to the last that the archive holds anything of. */
  years: Share[];
  kinds: Share[];
  /** Those who said or wrote it, the most places first. */
  people: Share[];
  first: FirstPlace | undefined;
}

/** How far a phrase has been followed through the shards of the index; with the last of them its course is known. */
export interface Followed {
  read: number;
  shards: number;
  course?: Course;
}
