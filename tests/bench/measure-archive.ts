import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { generateContent } from './content/generate.ts';
import { editArticle } from './edit-article.ts';
import { formatCost } from './format-cost.ts';
import { makeProject } from './make-project.ts';
import { findMiddleArticle } from './middle-article.ts';
import { measureCommand, type CommandCost } from './process/measure-command.ts';
import { runServer } from './process/run-server.ts';

/** What one archive costs to build and to work on. */
export interface ArchiveCosts {
  articles: number;
  /** By the name of what was done, in order. */
  costs: ReadonlyMap<string, CommandCost>;
}

/** Makes an archive of so many articles and measures, in project folders of their own, builds of it and work on it. */
export async function measureArchive(
  checkout: string,
  work: string,
  articles: number,
): Promise<ArchiveCosts> {
  const costs = new Map<string, CommandCost>();
  const keep = async (name: string, measured: Promise<CommandCost>) => {
    const cost = await measured;
    costs.set(name, cost);
    console.log(`${name}: ${formatCost(cost)}`);
  };
  const content = join(work, 'numbered', 'content');
  makeProject(checkout, join(work, 'numbered'));
  generateContent(join(checkout, 'content'), articles, content);
  await keep('first numbers', measureCommand(['npm', 'run', 'ids'], join(work, 'numbered')));
  const newProject = (name: string) => {
    makeProject(checkout, join(work, name));
    cpSync(content, join(work, name, 'content'), { recursive: true });
    return join(work, name);
  };
  const project = newProject('project');
  const build = () => measureCommand(['npm', 'run', 'build'], project);
  await keep('build, cold', build());
  await keep('build, nothing changed', build());
  const { folder, slug, path } = findMiddleArticle(join(project, 'content/issues'));
  editArticle(folder, slug);
  await keep('build, one article changed', build());
  await measureDev(project, path, () => editArticle(folder, slug), keep);
  return { articles, costs };
}

/** Measures the development server up to its first page, and then the way of an edit to the page that shows it. */
async function measureDev(
  project: string,
  path: string,
  edit: () => string,
  keep: (name: string, measured: Promise<CommandCost>) => Promise<void>,
): Promise<void> {
  const server = runServer(['npm', 'run', 'dev'], project);
  try {
    await keep(
      'dev, first page',
      server.measure(() => server.waitForPage(path, 'data-article-body')),
    );
    await keep(
      'dev, edit to page',
      server.measure(() => server.waitForPage(path, edit())),
    );
  } finally {
    server.stop();
  }
}
