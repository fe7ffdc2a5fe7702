import { FORM_NAMES } from '../form-names.ts';
import type { ImportDocument, LogEntry } from '../document.ts';

/** The import report for the editor: every join, change and doubt with its line in source.txt. */
export function writeReport(document: ImportDocument, sourceName: string, origin: string): string {
  const of = (kind: LogEntry['kind']) => document.log.filter((entry) => entry.kind === kind);
  const section = (title: string, entries: LogEntry[]) =>
    [
      `## ${title}（${entries.length} 处）`,
      '',
      ...entries.map(
        (entry) =>
          `- 第 ${entry.line} 行　${entry.kind === 'doubt' ? `${entry.code}　` : ''}${entry.message}`,
      ),
      '',
    ].join('\n');
  return [
    '# 导入报告',
    '',
    `来源：${sourceName}（${origin}）；篇数 ${document.articles.length}；目录条目 ${document.contents.length}。`,
    ...describeForm(document),
    '行号指 source.txt 的行。请先看“存疑”，逐条对照原件；“接合”抽查即可。',
    '',
    section('存疑，请人工判断', of('doubt')),
    section('接合', of('join')),
    section('改动', of('change')),
  ].join('\n');
}

/** What the source was taken for and by what: `按公文处理：发文字号、主送机关、成文日期都在。` */
function describeForm({ form, evidence = [] }: ImportDocument): string[] {
  return evidence.length > 0 ? [`按${FORM_NAMES[form]}处理：${evidence.join('、')}都在。`] : [];
}
