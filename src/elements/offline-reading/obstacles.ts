/** What is asked of a browser before anything can be kept. */
export interface BrowserFacts {
  protocol: string;
  /** `isSecureContext`: HTTPS, or this very machine. */
  isSecure: boolean;
  hasWorkers: boolean;
  hasCaches: boolean;
  hasDigests: boolean;
}

/** Why nothing can be kept, and what can be done about it, in the words a reader sees. */
export const obstacles = {
  script:
    '浏览器没有运行这一页的脚本，所以不能保存。从 U 盘或文件夹打开的网站本来就在手边，不用保存；别的情形，请允许本站运行脚本，或者换用 Chrome、Edge、360、QQ 等浏览器的 86 版以上。',
  file: '现在是从 U 盘或文件夹打开的：整个网站已经在手边，不连网也能阅读和检索，不用再保存。',
  insecure:
    '本站的网址以 http:// 开头。浏览器只让以 https:// 开头的网站在设备上保存网页，所以这里没有保存的按钮。请管理员给网站装上证书，改用 https（做法见编辑指南“离线阅读”）；在这以前，可以下载各刊的电子书带走。',
  browser:
    '这个浏览器不能保存网页：多半是版本太旧，或者开着无痕（隐私）窗口。请在平常的窗口里打开，或者换用 Chrome、Edge、360、QQ 等浏览器的 86 版以上、Firefox 78 以上；也可以下载各刊的电子书带走。',
} as const;
export type Obstacle = keyof typeof obstacles;

/** What keeps a browser from keeping anything; undefined where nothing does. */
export function findObstacle(facts: BrowserFacts): Obstacle | undefined {
  if (facts.protocol === 'file:') return 'file';
  if (!facts.isSecure) return 'insecure';
  return facts.hasWorkers && facts.hasCaches && facts.hasDigests ? undefined : 'browser';
}
