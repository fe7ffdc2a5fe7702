import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const CASES = resolve(import.meta.dirname, '../fixtures/import');

/** Facts of a draft in the shape of its files; a value of null says that the field stays empty. */
const factsSchema = z.strictObject({
  form: z.enum(['notice', 'bulletin', 'journal', 'poster']).optional(),
  /** Of `issue.yaml`. */
  issue: z.record(z.string(), z.unknown()).optional(),
  /** Of the front matter of each article, in order; their number is a fact too. */
  articles: z.array(z.record(z.string(), z.unknown())).optional(),
  /** Blocks that stand in the bodies, whole and as they read, words that must not, and marks of pages. */
  body: z
    .strictObject({
      holds: z.array(z.string()).optional(),
      lacks: z.array(z.string()).optional(),
      /** Every page that is marked, with the words that stand right behind its mark. */
      marks: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
});

const expectationSchema = z.strictObject({
  /** The fault of which this source is one example. */
  kind: z.string(),
  facts: factsSchema,
  /** Codes of doubts that must be raised. */
  doubts: z.array(z.string()).optional(),
  /** Facts that may be asked instead of being right, by their path: `articles.0.speakers`. */
  mayAsk: z.array(z.string()).optional(),
  /** Transformations that take away what a fact hangs on, with the reason. */
  except: z.record(z.string(), z.string()).optional(),
  /** Why it does not hold yet; the test then wants it to fail, so that the line goes when it is mended. */
  open: z.string().optional(),
});

/** What a source must give, as its `expect.yaml` says. */
export type Expectation = z.infer<typeof expectationSchema>;

/** A source with its file and what it must give. */
export interface ImportCase {
  name: string;
  fileName: string;
  bytes: Buffer;
  expectation: Expectation;
}

/** The cases of `tests/fixtures/import`, one a folder: `input.*` and `expect.yaml`. */
export function readCases(): ImportCase[] {
  return globSync('*/expect.yaml', { cwd: CASES })
    .sort()
    .map((file) => {
      const folder = join(CASES, dirname(file));
      const [input] = globSync('input.*', { cwd: folder });
      if (input === undefined) throw new Error(`${folder} has no input`);
      return {
        name: basename(folder),
        fileName: input,
        bytes: readFileSync(join(folder, input)),
        expectation: expectationSchema.parse(parse(readFileSync(join(CASES, file), 'utf8'))),
      };
    });
}
