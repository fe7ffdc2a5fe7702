import type { ArticleEntry, IssueFolder, Whole } from '../corpus/model.ts';
import { digestOf } from '../corpus/digest.ts';
import type { Kept } from '../corpus/kept.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { LedgerArticle, LedgerInput } from '../ledger/input.ts';
import { accountIssue, type Join, type LedgerCounts } from '../ledger/ledger.ts';
import { summarizeLedger } from '../ledger/summary.ts';
import { findUnfilled } from './find-unfilled.ts';
import { RULES } from './rules.ts';
import { surroundingsOf } from './surroundings.ts';

/** All that is said of one issue by what looks at it alone: reading, rules and ledger. */
export interface IssueJudgement {
  /** What was wrong while reading. */
  problems: Finding[];
  /** Findings by rule. */
  rules: Record<string, Finding[]>;
  /** The account of its characters; missing where something in it is too broken. */
  ledger: { findings: Finding[]; lines: string[]; counts: LedgerCounts; joins: Join[] } | undefined;
  /** Entries of its contents, and how many of them have their article. */
  contents: { entries: number; matched: number };
}

/**
 * Judges one issue, or recalls the judgement of the same bytes: it depends on the files of its folder, on its surroundings,
 * and on the code, which is the version of `kept`.
 */
export function judgeIssue(
  folder: IssueFolder,
  whole: Pick<Whole, 'publicPictures' | 'series'>,
  kept: Kept,
): IssueJudgement {
  const name = `issues/${folder.id}/judgement`;
  const { publicPictures, audience } = surroundingsOf(folder, whole);
  const key = digestOf(folder.digest, audience, JSON.stringify([...publicPictures]));
  const known = kept.read(name) as { key: string; judgement: IssueJudgement } | undefined;
  if (known?.key === key) return known.judgement;
  const judgement = judgeAfresh(folder, whole);
  kept.write(name, { key, judgement });
  return judgement;
}

/** Judges one issue by its rules alone, without the account of its characters, which takes ten times as long. */
export function judgeByRules(
  folder: IssueFolder,
  whole: Pick<Whole, 'publicPictures' | 'series'>,
): IssueJudgement {
  const surroundings = surroundingsOf(folder, whole);
  const rules = Object.fromEntries(
    RULES.flatMap((rule) => (rule.scope === 'issue' ? [[rule.name, rule.run(folder, surroundings)]] : [])),
  );
  return { problems: folder.problems, rules, ledger: undefined, contents: countContents(folder) };
}

function judgeAfresh(folder: IssueFolder, whole: Pick<Whole, 'publicPictures' | 'series'>): IssueJudgement {
  const sound = soundFolder(folder);
  const ledger = sound && accountIssue(sound);
  return {
    ...judgeByRules(folder, whole),
    ledger: ledger && { ...ledger, lines: summarizeLedger(ledger) },
  };
}

/** A folder as the ledger takes it, or undefined while something in it is too broken to be accounted for. */
export function soundFolder(folder: IssueFolder): LedgerInput | undefined {
  const { source, issue, corrections } = folder;
  if (!source || !issue?.data) return undefined;
  if (corrections && !corrections.data) return undefined;
  const articles = folder.articles.map(soundArticle).filter((article) => article !== undefined);
  if (articles.length < folder.articles.length) return undefined;
  // Of what is not yet written there is no account: one message says so, and no second one for each of its characters.
  if (findUnfilled(folder).length > 0) return undefined;
  return {
    source,
    issue: { file: issue.file, data: issue.data, lineOf: issue.lineOf },
    articles,
    corrections: {
      file: corrections?.file ?? `${folder.folder}/corrections.yaml`,
      data: corrections?.data ?? [],
      lineOf: corrections?.lineOf ?? (() => 1),
    },
  };
}

function soundArticle({ id, file, data, body, lineOf }: ArticleEntry): LedgerArticle | undefined {
  return data && body && { slug: id, file, data, lineOf, blocks: body.blocks };
}

function countContents({ issue, articles }: IssueFolder): IssueJudgement['contents'] {
  const slugs = new Set(articles.map(({ id }) => id));
  const entries = issue?.data?.contents.flatMap((column) => column.entries) ?? [];
  return { entries: entries.length, matched: entries.filter(({ article }) => slugs.has(article)).length };
}
