import type { FailureKind } from '../../search/query/loading/failure.ts';

/** What a reader is told of a search that failed, and what can be done. */
export const failureWords: Readonly<Record<FailureKind, string>> = {
  browser:
    '这个浏览器太旧，检索用不了，阅读不受影响。请换用 Chrome、Edge、360、QQ 等浏览器的 86 版以上，或 Firefox 78 以上。',
  network: '检索用的数据没有取到：网络断了，或者服务器没有回应。请检查网络，再试一次。',
  missing: '检索用的数据没有取到：本站没有检索索引，多半是没有建好或没有拷全。请告诉管理员。',
  refused:
    '检索用的数据没有取到：服务器不肯给出索引文件（pagefind 文件夹里的 .pf_* 等）。请管理员在服务器上允许这些文件类型。',
  server: '检索用的数据没有取到：服务器出了故障。请过一会儿再试。',
  disk: '检索用的数据没有读出来：U 盘可能拔掉了，或者文件没有拷全。请插好 U 盘，重新打开“打开文献库.html”再试。',
  fault: '检索程序出了错，没有得出结果。请再试一次；还是这样，请把检索词告诉管理员。',
};
