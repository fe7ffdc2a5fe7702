import type { ReadFile } from '../../folder/folder-file.ts';

/** What a reader is told of where the folders are kept. */
export const notices = {
  script: '浏览器没有运行这一页的脚本，摘编夹用不了。请允许本站运行脚本，或者换用较新的浏览器。',
  visit:
    '这个浏览器不许网页保存东西（多半是无痕窗口，或者关掉了网站数据）：摘录的只在这个窗口里，关闭就没有了，请先导出。',
  disk: '现在是从 U 盘或文件夹打开的：摘录的记在这台电脑的这个浏览器里，不在 U 盘上，换电脑以前请导出摘编夹文件；原文后来有没有更正，这里不能核对。有的浏览器（例如 Firefox）从磁盘打开时各页分开保存，摘录的到不了这一页，请换用 Chrome、Edge 等浏览器。',
} as const;
export type Notice = keyof typeof notices;

/** What has become of a paragraph since it was gathered. */
export type Since = 'same' | 'beside' | 'changed' | 'gone' | 'unknown';

export const sinceWords: Readonly<Record<Since, string>> = {
  same: '',
  beside: '此段后来有更正，摘录的这几句没有变。',
  changed: '此段后来有更正，与摘录的不同，请看原文。',
  gone: '原处已经没有这一段了。',
  unknown: '现在连不上网站，没有核对原文。',
};

/** The same of what is marked and noted. */
export const markSinceWords: Readonly<Record<Since, string>> = {
  ...sinceWords,
  beside: '此段后来有更正，这几句没有变。',
  changed: '此段后来有更正，与当时的不同，请看原文。',
};

export const ARTICLE_GONE = '原处已经没有这一篇了。';

/** What is said after a change could not be kept. */
export const NO_ROOM = '没有存下：浏览器给网页用的地方不够了。写的还在框里，请先导出，再删掉一些。';

/** What is said where another window had changed the same words. */
export const BOTH_KEPT = '另一个窗口也改了这一条，两份都留着，请看一看。';

export const TOO_LARGE = '这个文件太大，不像是摘编夹文件，没有打开。原有的没有变动。';

/** What came of opening a file. */
export function describeRead(read: ReadFile): string {
  switch (read.kind) {
    case 'damaged':
      return '这个文件读不出来：不是摘编夹文件，或者已经损坏。什么也没有添，原有的没有变动。';
    case 'newer':
      return `这个文件是较新的网站导出的（第 ${read.version} 版），这里还读不了。什么也没有添，原有的没有变动。`;
    case 'folders': {
      const count = read.folders.reduce((sum, { entries }) => sum + entries.length, 0);
      const damaged = read.damaged > 0 ? `有 ${read.damaged} 条读不出来，没有添上。` : '';
      const folders = `添了 ${read.folders.length} 个夹，共 ${count} 条`;
      const marks = `收藏与批注 ${read.marks.length} 条，已经有的不重复添`;
      const added = [
        ...(read.folders.length > 0 || read.marks.length === 0 ? [folders] : []),
        ...(read.marks.length > 0 ? [marks] : []),
      ];
      return `${added.join('；')}；原有的没有变动。${damaged}`;
    }
  }
}
