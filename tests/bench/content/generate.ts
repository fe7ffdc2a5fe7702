import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { learnLanguage } from '../language.ts';
import { makeRandom } from '../random.ts';
import { makeCast, type Cast } from './cast.ts';
import { writeIssue, type WrittenIssue } from './papers.ts';
import { planIssues } from './plan.ts';
import { cleanText, makeProse } from './prose.ts';
import { readForms } from './read-forms.ts';
import { toYaml } from './to-yaml.ts';

const SEED = 20261120;
/** What is generated anew, or would tell of what is not there; all else, such as series, columns and word lists, is the real archive's. */
const GENERATED = ['issues', 'people', 'published'];

/**
 * Writes a content folder of so many articles, shaped like a real one and sound by the checks: the same articles in
 * every run. Paragraph numbers are left to the command that gives them.
 */
export function generateContent(real: string, articles: number, target: string): void {
  const random = makeRandom(SEED);
  const { forms, texts } = readForms(real);
  const prose = makeProse(learnLanguage(texts.map(cleanText), SEED), random);
  const parents = readdirSync(join(real, 'organizations')).map((file) => basename(file, '.yaml'));
  const cast = makeCast(prose, random, articles, parents);
  cpSync(real, target, {
    recursive: true,
    filter: (file) => !GENERATED.includes(relative(real, file)),
  });
  for (const issue of planIssues(forms, articles))
    writeFiles(join(target, 'issues', issue.id), issueFiles(writeIssue(issue, { prose, cast, random })));
  writeFiles(target, castFiles(cast));
}

/** Files of an issue by name. */
function issueFiles({ data, articles, head, tail }: WrittenIssue): Map<string, string> {
  const corrections = articles.flatMap((article) => article.corrections);
  const source = [...head, ...articles.flatMap((article) => article.source), ...tail];
  return new Map([
    ['issue.yaml', toYaml(data)],
    ['source.txt', `${source.join('\n\n')}\n`],
    ...(corrections.length > 0 ? [['corrections.yaml', toYaml(corrections)] as const] : []),
    ...articles.map(({ slug, mdx }) => [`${slug}.mdx`, mdx] as const),
  ]);
}

/** Authority files of those the articles name. */
function castFiles(cast: Cast): Map<string, string> {
  const people = cast.people().map(({ id, name, post }) => {
    const posts = post ? [{ post: post.post, asOf: post.asOf, evidence: { item: post.item, quote: post.post } }] : [];
    return [`people/${id}.yaml`, toYaml({ name, posts })] as const;
  });
  const bodies = cast
    .bodies()
    .map(
      ({ id, name, parent }) =>
        [`organizations/${id}.yaml`, toYaml({ name, kind: '基层工会', parent })] as const,
    );
  return new Map([...people, ...bodies]);
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
