import type { Random } from '../random.ts';
import type { Cast, CastPerson } from './cast.ts';
import type { Prose } from './prose.ts';
import type { ArticleForm, BlockForm } from './read-forms.ts';
import { scanBlocks } from './scan-blocks.ts';
import { toYaml } from './to-yaml.ts';

/** Those who make the archive's words, names and chances. */
export interface Writers {
  prose: Prose;
  cast: Cast;
  random: Random;
}

/** Where an article stands. */
export interface ArticlePlace {
  /** `<series>/<issue>`. */
  issue: string;
  slug: string;
  date: string;
  column?: string | undefined;
  page?: number | undefined;
}

/** What only one kind of paper has: front matter, and lines printed above the title, above and below the body. */
export interface Paper {
  data: object;
  above: readonly string[];
  opening: readonly string[];
  below: readonly string[];
}

/** An article as it stands in the archive and as its source prints it. */
export interface WrittenArticle {
  slug: string;
  title: string;
  mdx: string;
  source: readonly string[];
  corrections: readonly object[];
}

/** A generated article is longer than its form, for the archive to have about 2,000 characters an article. */
const [LEAST_STRETCH, MORE_STRETCH] = [0.95, 0.65];
const SUBTITLE_LENGTH = 12;
const BOLD_LENGTH = 10;
const ORDINALS = [...'一二三四五六七八九十'];
const POSTS = ['主席', '副主席', '党组书记', '部长', '会长', '主任'];

/** Writes an article after a real one: its words are its topic's, its form the real one's. */
export function writeArticle(
  form: ArticleForm,
  place: ArticlePlace,
  writers: Writers,
  paper?: Paper,
): WrittenArticle {
  const { prose, cast, random } = writers;
  const topic = prose.topic();
  const title = prose.heading(topic, form.titleLength);
  const subtitle = form.hasSubtitle ? prose.heading(topic, SUBTITLE_LENGTH) : undefined;
  const authors = Array.from({ length: form.authors }, () => refer(cast.person()));
  const speakers = Array.from({ length: form.speakers }, () =>
    form.hasPost ? referWithPost(cast.person(), place, random) : refer(cast.person()),
  );
  const body = form.hasOrganization ? cast.body() : undefined;
  const data = {
    title,
    subtitle,
    kind: form.kind,
    column: place.column,
    pageStart: place.page,
    authors: authors.length > 0 ? authors : undefined,
    speakers: speakers.length > 0 ? speakers : undefined,
    organization: body && { ids: [body.id], name: body.name },
    ...(form.isDated && { date: place.date, dateInferred: '据本期出版日期推定' }),
    ...paper?.data,
  };
  const blocks = writeBlocks(form.blocks, (length) => prose.paragraph(topic, length), random);
  const scanned = scanBlocks(blocks, place.slug, random);
  return {
    slug: place.slug,
    title,
    mdx: `---\n${toYaml(data)}---\n\n${blocks.join('\n\n')}\n`,
    source: [
      ...(paper?.above ?? []),
      title,
      ...(subtitle === undefined ? [] : [`——${subtitle}`]),
      ...[...authors, ...speakers].map(({ post, name }) => (post === undefined ? name : `${post} ${name}`)),
      ...(paper?.opening ?? []),
      ...scanned.blocks,
      ...(body ? [`（${body.name}）`] : []),
      ...(paper?.below ?? []),
    ],
    corrections: scanned.corrections,
  };
}

interface Reference {
  person: string;
  name: string;
  post?: string;
}

function refer({ id, name }: CastPerson): Reference {
  return { person: id, name };
}

/** Prints a post beside a name, and keeps the first as what the archive knows of the person. */
function referWithPost(person: CastPerson, { issue, slug, date }: ArticlePlace, random: Random): Reference {
  const post = random.pick(POSTS);
  person.post ??= { post, asOf: date, item: `${issue}/${slug}` };
  return { ...refer(person), post };
}

function writeBlocks(
  forms: readonly BlockForm[],
  write: (length: number) => string,
  random: Random,
): string[] {
  const stretch = LEAST_STRETCH + random.next() * MORE_STRETCH;
  let headings = 0;
  return forms.map(({ depth, length, bold }) => {
    if (depth > 0) {
      const ordinal = ORDINALS[headings % ORDINALS.length] ?? '';
      headings += 1;
      return `${'#'.repeat(Math.max(2, depth))} ${ordinal}、${write(length).replace(/\P{Script=Han}/gu, '')}`;
    }
    const text = write(Math.round(length * stretch));
    return bold ? `**${write(BOLD_LENGTH)}**${text}` : text;
  });
}
