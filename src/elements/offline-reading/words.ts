import type { KeepFailureKind } from '../../on-device/keep-failure.ts';
import type { GroupSummary } from '../../on-device/groups.ts';

/** What a reader is told of something that could not be kept; what was kept before is as it was. */
export const failureWords: Readonly<Record<KeepFailureKind, string>> = {
  network: '网络断了，或者服务器没有回应，没有保存成。',
  refused: '服务器没有给出要保存的文件（可能要先登录，或者服务器出了故障），没有保存成。',
  damaged:
    '取到的文件与网站的清单不符（传送中出了错，或者网站没有拷全），没有保存成。请过一会儿再试；还是这样，请告诉管理员。',
  room: '这台设备上给网页用的地方不够了，没有保存成。请删掉不用的，再试一次。',
  stopped: '已经停下，没有保存。',
  missing: '网站没有备好供离线阅读的清单，不能保存。请告诉管理员。',
};

/** Bytes as people say them: 3_400_000 → `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  if (bytes < 1_000_000_000) return `${trim(bytes / 1_000_000)} MB`;
  return `${trim(bytes / 1_000_000_000)} GB`;
}

/** How much a group takes: `187 个文件，3.4 MB`. */
export function describeSize({ files, bytes }: Pick<GroupSummary, 'files' | 'bytes'>): string {
  return `${files} 个文件，${formatBytes(bytes)}`;
}

/** A time as the reader's clock has it: `2026年11月30日 9:05`. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}

function trim(number: number): string {
  return number < 10 ? number.toFixed(1).replace(/\.0$/u, '') : String(Math.round(number));
}
