import type { BodyLink, PersonLink } from '../archive/model.ts';
import type { Frame } from './frame.ts';
import type { Photo } from './photos.ts';

/** What stands above the body. */
export type HeadPart =
  | { type: 'marks'; marks: string[] }
  | { type: 'letterhead'; text: string }
  | { type: 'number'; number?: string; signedBy?: Frame & { text: string } }
  | { type: 'kicker'; text: string }
  | { type: 'title'; text: string; lines?: string[] }
  | { type: 'subtitle'; text: string }
  | { type: 'title-note'; text: string }
  | { type: 'byline'; people: PersonLink[] }
  | { type: 'recipients'; text: string };

/** A note between head and body, or over a whole issue. */
export type NotePart = Frame & { type: 'editor-note'; text: string };

/** What closes a notice: 附件, 署名 and 成文日期, 附注, 版记. */
export type NoticeEndPart =
  | (Frame & { type: 'attachments'; titles: string[] })
  | { type: 'signature'; bodies: BodyLink[]; date?: string }
  | { type: 'note'; text: string }
  | {
      type: 'imprint';
      /** 主题词, 抄报, 抄送. */
      lists: (Frame & { text: string })[];
      bodies: BodyLink[];
      printedOn?: string;
      /** 份数. */
      copies?: string;
    };

/** What closes an article: sign-off, where it was taken from, credits, 作者简介. */
export type ClosingPart =
  | (Frame & { type: 'sign-off'; bodies: BodyLink[] })
  | { type: 'source'; text: string }
  | { type: 'reprint'; text: string }
  | (Frame & { type: 'credits'; credits: (Frame & { person: PersonLink })[] })
  | { type: 'author-note'; text: string };

/** The photographs printed with it. */
export interface PhotosPart {
  type: 'photos';
  photos: readonly Photo[];
}

/** A printed part around the body of an article; every writer knows every one. */
export type ArticlePart = HeadPart | NotePart | NoticeEndPart | ClosingPart | PhotosPart;
