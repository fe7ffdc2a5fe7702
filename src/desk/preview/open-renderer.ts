import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shareCorpus, type Corpus } from '../../corpus/corpus.ts';
import { digestOf } from '../../corpus/digest.ts';
import { codeVersion } from '../../corpus/version.ts';
import { keepWords } from '../../publication/keep-words.ts';
import { DeskError } from '../server/route.ts';
import type { renderArticle } from './render-article.ts';

/** The site's own way to write the page of an article, and the style sheet that goes with it. */
export interface Renderer {
  render: typeof renderArticle;
  styles: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** Gives the renderer: bundled once for each version of the code and colours of the site, below `.cache/desk/layout/`. */
export function openRenderer(corpus: Corpus): () => Promise<Renderer> {
  let opened: { colours: string; renderer: Promise<Renderer> } | undefined;
  return () => {
    const colours = JSON.stringify(corpus.whole.site?.data?.colours ?? null);
    if (opened?.colours !== colours) {
      const renderer = load(corpus, colours);
      // What failed is tried again the next time: a full disk has been cleared, a folder let go.
      renderer.catch(() => (opened = undefined));
      opened = { colours, renderer };
    }
    return opened.renderer;
  };
}

async function load(corpus: Corpus, colours: string): Promise<Renderer> {
  const shelf = join(ROOT, '.cache', 'desk', 'layout');
  const folder = join(shelf, digestOf(codeVersion(), colours));
  if (!existsSync(folder)) {
    rmSync(shelf, { recursive: true, force: true });
    await bundle(folder, colours);
  }
  shareCorpus(corpus);
  const { renderArticle: render } = (await import(
    pathToFileURL(join(folder, 'render-article.js')).href
  )) as typeof import('./render-article.ts');
  return { render, styles: readFileSync(join(folder, 'site.css'), 'utf8') };
}

function bundle(folder: string, colours: string): Promise<void> {
  const script = join(import.meta.dirname, 'bundle-layout.ts');
  const child = spawn(process.execPath, [script, folder, colours], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const words = keepWords([child.stderr], KEPT);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0 || existsSync(folder)) done();
      else fail(new DeskError(`预览没有准备好。${words()}`, 500));
    });
  });
}

/** How much of what a broken bundling prints is kept. */
const KEPT = 2000;
