import { CLASS_NAMES, type CharacterClass } from './classes.ts';
import type { Ledger } from './ledger.ts';

/** The account of one issue in a few Chinese lines; parts that are zero and say nothing are left out. */
export function summarizeLedger({ counts, joins, findings }: Ledger): string[] {
  const { source, archive, corrections } = counts;
  const classes = (Object.keys(CLASS_NAMES) as CharacterClass[]).map((name): [string, number] => [
    CLASS_NAMES[name],
    source.classes[name],
  ]);
  const missingFields = findings.filter(({ code }) => code === 'field-unaccounted').length;
  const ofKind = (kind: string) => joins.filter((join) => join.kind === kind).length;
  return [
    `原文 ${source.total} 字：${list([
      ['正文', source.inPlace],
      ['正文（移位）', source.moved],
      ['文章字段', source.fields],
      ['目录行', source.contents],
      ['封面与版权页', source.imprint],
      ...classes,
      ['Markdown 记号', source.markup],
      ['更正删去', source.corrected],
    ])}，没有着落 ${source.unaccounted}`,
    `库中正文 ${archive.body} 字：${list([
      ['来自原文', archive.fromSource],
      ['更正补入', archive.corrected],
    ])}，没有来历 ${archive.unaccounted}；字段 ${archive.fields.claimed + archive.fields.repeated} 项有据，没有来历 ${missingFields}`,
    `${
      list([
        ['标点改宽窄', counts.widthChanged],
        ['空格收拢', counts.spacesClosed],
      ]) || '标点与空格无改动'
    }；接合 ${joins.length} 处（跨页 ${ofKind('split')}，折行 ${ofKind('wrap')}，移位 ${ofKind('moved')}）`,
    `更正 ${Object.values(corrections).reduce((sum, value) => sum + value, 0)} 条：误识 ${corrections.misread}，删略 ${corrections.omitted}，移位 ${corrections.moved}，补入 ${corrections.supplied}，存疑 ${corrections.query}`,
  ];
}

function list(parts: readonly [string, number][]): string {
  return parts
    .filter(([, value]) => value > 0)
    .map(([name, value]) => `${name} ${value}`)
    .join('，');
}
