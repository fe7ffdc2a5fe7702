import { join } from 'node:path';
import { checkIssue } from '../../checks/check-issue.ts';
import { judgeIssue } from '../../checks/judge-issue.ts';
import { openCorpus, type Corpus } from '../../corpus/corpus.ts';
import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { Join } from '../../ledger/ledger.ts';
import { DeskError } from '../server/route.ts';
import { readEditors } from './editors.ts';
import { openDrafts, type Drafts } from './drafts.ts';
import { openLooked, type Looked } from './looked.ts';
import { openWriters, type Writers } from './writers.ts';

/** What all answers of the desk are made of: the content read once, unsaved work, and what is known of each issue. */
export interface Workspace {
  project: string;
  corpus: Corpus;
  drafts: Drafts;
  looked: Looked;
  writers: Writers;
  /** A folder below `.cache/desk/`. */
  place(name: string): string;
  folder(issue: string): IssueFolder;
  article(issue: string, slug: string): { folder: IssueFolder; entry: ArticleEntry };
  /** Reads again what was changed, by the desk or by others. */
  refresh(paths: readonly string[]): void;
  /** What is said of an issue as it was read. */
  judge(folder: IssueFolder): Finding[];
  /** What was said of the same bytes before; undefined where nobody has looked yet. */
  recall(folder: IssueFolder): Finding[] | undefined;
  /** Judges an issue nobody has open: what its bodies are read into is given back. */
  glance(folder: IssueFolder): void;
  /** What was joined in an issue on its way out of the source. */
  joins(folder: IssueFolder): Join[];
}

/** Opens the content of a project for work. */
export function openWorkspace(project: string): Workspace {
  const corpus = openCorpus(project);
  const place = (name: string) => join(project, '.cache', 'desk', name);
  const known = new Map<string, { digest: string; findings: Finding[] }>();
  const findFolder = (issue: string) => {
    const folder = corpus.whole.folders.find(({ id }) => id === issue);
    if (!folder) throw new DeskError(`没有“${issue}”这一期，可能被移走或改了名。`, 404);
    return folder;
  };
  const recall = ({ id, digest }: IssueFolder) => {
    const kept = known.get(id);
    return kept?.digest === digest ? kept.findings : undefined;
  };
  const judge = (folder: IssueFolder) => {
    const judgement = judgeIssue(folder, corpus.whole, corpus.kept);
    const findings = checkIssue(folder, corpus.whole, judgement);
    known.set(folder.id, { digest: folder.digest, findings });
    return findings;
  };
  return {
    project,
    corpus,
    drafts: openDrafts(place('drafts')),
    looked: openLooked(place('looked')),
    writers: openWriters(project, () => readEditors(place('editors.json'))[0]),
    place,
    folder: findFolder,
    article(issue, slug) {
      const folder = findFolder(issue);
      const entry = folder.articles.find(({ id }) => id === slug);
      if (!entry) throw new DeskError(`“${issue}”里没有“${slug}”这一篇，可能被移走或改了名。`, 404);
      return { folder, entry };
    },
    refresh(paths) {
      if (paths.length === 0) return;
      corpus.refresh(paths);
      // A new person, body or kind changes what is said of any issue.
      if (paths.some((path) => !path.startsWith('content/issues/'))) known.clear();
    },
    recall,
    judge: (folder) => recall(folder) ?? judge(folder),
    glance: (folder) => corpus.readApart(folder, judge),
    joins: (folder) => judgeIssue(folder, corpus.whole, corpus.kept).ledger?.joins ?? [],
  };
}
