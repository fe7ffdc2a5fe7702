import type { HeadPart } from '../../print/article-part.ts';

/** Classes of the parts of a head; the by-line has its own. */
export type HeadLook = Readonly<Record<Exclude<HeadPart['type'], 'byline'>, string>>;

const article: HeadLook = {
  marks: 'font-hei text-start',
  letterhead: 'pb-6 text-center text-display font-bold tracking-[0.12em] text-vermilion',
  number:
    'tabular flex flex-wrap justify-center gap-x-12 text-center border-b-[3px] border-vermilion pb-3 text-body',
  kicker: 'mb-3 font-hei text-balance',
  title: 'text-title font-bold',
  subtitle: 'mt-3 font-kai text-head text-balance',
  'title-note': 'mt-3 font-kai text-balance',
  recipients: 'mt-10 text-start text-body',
};

/** How the head of each form of article looks: of a notice its parts after GB/T 9704, of a poster its banner. */
export const headLooks = {
  article,
  poster: {
    ...article,
    title: 'text-display font-bold text-vermilion',
    subtitle: 'mt-3 text-head text-balance',
    'title-note': 'mt-3 font-kai',
  },
  notice: {
    ...article,
    marks: 'font-hei',
    kicker: 'mt-12 text-center font-hei text-balance',
    title: 'mt-12 text-center text-title font-bold',
    subtitle: 'mt-3 text-center font-kai text-head text-balance',
    'title-note': 'mt-3 text-center font-kai',
    recipients: 'mt-10 text-body',
  },
} satisfies Record<string, HeadLook>;
