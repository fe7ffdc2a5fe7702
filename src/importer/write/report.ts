import { FORM_NAMES } from '../form-names.ts';
import type { ImportDocument, LogEntry } from '../document.ts';
import { placeOfLine, type SourcePart } from '../read/join-sources.ts';

/** What the report tells beside the document. */
export interface ReportSources {
  parts: readonly SourcePart[];
  /** Doubts that were answered. */
  answered: readonly string[];
  notes: readonly string[];
}

/** The import report for the editor: every join, change and doubt with its line in source.txt. */
export function writeReport(document: ImportDocument, { parts, answered, notes }: ReportSources): string {
  const of = (kind: LogEntry['kind']) => document.log.filter((entry) => entry.kind === kind);
  const place = (line: number) => {
    const inFile = placeOfLine(parts, line);
    return `第 ${line} 行${inFile === undefined ? '' : `（${inFile}）`}`;
  };
  const section = (title: string, lines: readonly string[]) =>
    [`## ${title}（${lines.length} 处）`, '', ...lines.map((line) => `- ${line}`), ''].join('\n');
  const list = (kind: LogEntry['kind']) =>
    of(kind).map(
      (entry) => `${place(entry.line)}　${entry.kind === 'doubt' ? `${entry.code}　` : ''}${entry.message}`,
    );
  return [
    '# 导入报告',
    '',
    `来源：${parts.map(({ name, origin }) => `${name}（${origin}）`).join('、')}；篇数 ${document.articles.length}；目录条目 ${document.contents.length}。`,
    ...describeForm(document),
    ...notes,
    '行号指 source.txt 的行。请先看“存疑”，逐条对照原件；“接合”抽查即可。',
    '',
    section('存疑，请人工判断', list('doubt')),
    ...(answered.length > 0 ? [section('答复过的', answered)] : []),
    section('接合', list('join')),
    section('改动', list('change')),
  ].join('\n');
}

/** What the source was taken for and by what: `按公文处理：发文字号、主送机关、成文日期都在。` */
function describeForm({ form, evidence = [] }: ImportDocument): string[] {
  return evidence.length > 0 ? [`按${FORM_NAMES[form]}处理：${evidence.join('、')}都在。`] : [];
}
