import { fetchPage } from './article-page.ts';
import { readExcerpts, readParagraph } from './read-excerpts.ts';
import { takeExcerpts } from './take-excerpts.ts';

/**
 * Gathers the paragraph that a place found leads to, `/a/2023-no2/03/?q=…#p12`, which is fetched for it; gives what the
 * reader is told.
 */
export async function takeHit(url: string): Promise<string> {
  const [path = '', id = ''] = url.replace(/\?[^#]*/u, '').split('#');
  try {
    const page = await fetchPage(path);
    const part = page && readParagraph(page, id);
    if (!page || !part) return '这一处不在正文的段落里，请打开原文摘录。';
    return await takeExcerpts(readExcerpts(page, [part]));
  } catch {
    return '没有摘录成：现在连不上网站。';
  }
}
