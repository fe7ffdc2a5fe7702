import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../corpus/digest.ts';
import { printedArticle } from '../../schema/printed-article.ts';
import { printedIssue } from '../../schema/printed-issue.ts';
import { applyFilled } from '../form/apply-filled.ts';
import { editFrontMatter, editYaml } from '../form/edit-yaml.ts';
import { filledSchema, type Filled } from '../form/filled.ts';
import { findEvidence, foldSource, type Evidence } from '../form/find-evidence.ts';
import { fieldsIn, type FormField } from '../form/form-field.ts';
import { judgeForm, type FormMessage } from '../form/judge-form.ts';
import { listChoices } from '../form/list-choices.ts';
import { emptyOf, findHindrances, readFile, type Hindrance } from '../form/refuse-form.ts';
import { findSubject, subjectSchema, type Subject, type SubjectPlace } from '../form/subjects.ts';
import { route, type Routes } from '../server/route.ts';
import { findInSource } from '../work/find-in-source.ts';
import { isStale, listStale } from '../work/freshen.ts';
import { loadText, saveText, type LoadedText, type Saved } from '../work/save-text.ts';
import type { Workspace } from '../work/workspace.ts';
import { labelOf } from './list-routes.ts';

/** A file as a form. Its text and digest are those of the draft where one waits. */
export interface FormView extends LoadedText {
  /** The text as it lies on disk, or lay there when the draft began. */
  base: string;
  file: string;
  title: string;
  form: FormField;
  data: unknown;
  /** Why it is shown as text instead; none for a sound file. */
  hindrances: Hindrance[];
  source: string[];
  evidence: Evidence[];
  choices: ReturnType<typeof listChoices>;
  /** When the draft was kept that is shown. */
  draftAt: string | undefined;
}

/** What is said of a form that is not saved. */
export interface JudgedForm {
  messages: FormMessage[];
  evidence: Evidence[] | undefined;
}

/** What became of the save of a form; of two edits the text the form would have made. */
export type SavedForm = Saved & { mine?: string };

/** Every question a form asks. */
export interface FormQuestions {
  'form/open': { input: { subject: SubjectPlace }; answer: FormView };
  'form/judge': {
    input: { subject: SubjectPlace; text: string; filled: Filled; whole: boolean };
    answer: JudgedForm;
  };
  'form/save': {
    input: { subject: SubjectPlace; text: string; digest: string; filled: Filled };
    answer: SavedForm;
  };
  'form/keep': {
    /** Without a form the text itself is kept. */
    input: { subject: SubjectPlace; text: string; base: string; digest: string; filled?: Filled };
    answer: object;
  };
  'form/drop': { input: { subject: SubjectPlace }; answer: object };
  'form/put': { input: { subject: SubjectPlace; text: string; digest: string }; answer: Saved };
}

const one = z.strictObject({ subject: subjectSchema });
const written = one.extend({ text: z.string() });

/** What the page asks of a form: its fields and values, what is said of them, saving. */
export function formRoutes(workspace: Workspace): Routes {
  const { project, corpus, drafts } = workspace;
  return {
    'form/open': route(one, ({ subject: place }): FormView => {
      freshen(workspace, place);
      const subject = findSubject(workspace, place);
      const onDisk = loadFile(subject);
      const draft = drafts.find(subject.file);
      const isWaiting = draft !== undefined && draft.text !== onDisk.text;
      const { text, base, digest } = isWaiting ? draft : { ...onDisk, base: onDisk.text };
      const hindrances = findHindrances(subject, text);
      const data = hindrances.length > 0 ? undefined : readData(subject, text);
      return {
        text,
        base,
        digest,
        file: subject.file,
        title: place.room === 'issue' && subject.folder ? labelOf(subject.folder) : subject.title,
        form: subject.form,
        data,
        hindrances,
        source: subject.folder?.source?.text.split(/\r?\n/u).map((line) => line.replaceAll('\f', '')) ?? [],
        evidence: evidenceOf(subject, text, data),
        choices: listChoices(corpus.whole, subject.folder),
        draftAt: isWaiting ? draft.at : undefined,
      };
    }),
    'form/judge': route(
      written.extend({ filled: filledSchema, whole: z.boolean() }),
      ({ subject: place, text, filled, whole }): JudgedForm => {
        const subject = findSubject(workspace, place);
        const edited = fillIn(subject, text, filled);
        return {
          messages: judgeForm(workspace, subject, edited, whole),
          evidence: whole ? evidenceOf(subject, edited, readData(subject, edited)) : undefined,
        };
      },
    ),
    'form/save': route(
      written.extend({ filled: filledSchema, digest: z.string() }),
      ({ subject: place, text, filled, digest }): SavedForm => {
        const subject = findSubject(workspace, place);
        const mine = fillIn(subject, text, filled);
        if (place.room === 'words') mkdirSync(join(project, dirname(subject.file)), { recursive: true });
        const saved = saveText(join(project, subject.file), { text: mine, digest });
        workspace.refresh([subject.file]);
        if (saved.outcome === 'saved') drafts.drop(subject.file);
        return { ...saved, mine };
      },
    ),
    'form/keep': route(
      written.extend({ filled: filledSchema.optional(), base: z.string(), digest: z.string() }),
      ({ subject: place, text, filled, base, digest }) => {
        const subject = findSubject(workspace, place);
        const kept = filled === undefined ? text : fillIn(subject, text, filled);
        drafts.keep({ file: subject.file, text: kept, base, digest });
      },
    ),
    'form/drop': route(one, ({ subject: place }) => {
      drafts.drop(findSubject(workspace, place).file);
    }),
    'form/put': route(written.extend({ digest: z.string() }), ({ subject: place, text, digest }) => {
      const { file } = findSubject(workspace, place);
      const saved = saveText(join(project, file), { text, digest });
      workspace.refresh([file]);
      if (saved.outcome === 'saved') drafts.drop(file);
      return saved;
    }),
  };

  /** A word list nobody has begun is an empty one. */
  function loadFile({ file }: Subject): LoadedText {
    const path = join(project, file);
    const isBegun = existsSync(path) || !file.startsWith('content/search/');
    return isBegun ? loadText(path) : { text: '', digest: digestOf('') };
  }
}

/** Reads again what was changed on disk. */
function freshen(workspace: Workspace, { room, id }: SubjectPlace): void {
  const { corpus } = workspace;
  if (room === 'issue' || room === 'article') {
    const issue = id.split('/').slice(0, 2).join('/');
    workspace.refresh(listStale(corpus, workspace.folder(issue)));
    return;
  }
  const { file } = findSubject(workspace, { room, id });
  if (isStale(corpus, file)) workspace.refresh([file]);
}

function fillIn({ isArticle, form }: Subject, text: string, filled: Filled): string {
  const order = orderOf(form);
  const change = isArticle ? editFrontMatter : editYaml;
  return change(text, (document) => applyFilled(document, filled, order));
}

function orderOf(field: FormField): { name: string; fields: ReturnType<typeof orderOf> }[] {
  return fieldsIn(field).map((one) => ({ name: one.name, fields: orderOf(one) }));
}

function readData(subject: Subject, text: string): unknown {
  return readFile(subject, text).data ?? emptyOf(subject.form);
}

function evidenceOf({ folder, isArticle }: Subject, text: string, data: unknown): Evidence[] {
  if (!folder?.source || data === undefined) return [];
  const lines = isArticle ? findInSource(folder.source.text, text).map(([line]) => line) : [];
  const near =
    lines.length > 0 ? ([Math.max(1, Math.min(...lines) - 8), Math.max(...lines) + 12] as const) : undefined;
  return findEvidence(data, isArticle ? printedArticle : printedIssue, foldSource(folder.source.text, near));
}
