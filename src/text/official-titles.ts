/** The kinds of official document of the regulation of 2012 (党政机关公文处理工作条例), 令 by its full name. */
const KINDS = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** What such documents carry, and what a title ends in besides. */
const SUBJECT =
  /.{3}(?:办法|规定|规则|细则|条例|方案|要点|规划|计划|章程|守则|预案|标准|清单|提纲|安排)》?$/u;
/** A year or a state of the draft in brackets behind the last word. */
const SUFFIX = /(?:[（(〔[][^（）()〔〕[\]]{1,12}[）)〕\]])+$/u;

/** The 文种 in which a title ends: `…关于放假的通知` → 通知, `…部令` → 命令; undefined for any other title. */
export function kindOfTitle(title: string): string | undefined {
  const plain = title.replace(/\s+/gu, '').replace(SUFFIX, '');
  if (/.{3}[^命]令$/u.test(plain)) return '命令';
  return KINDS.find(
    (kind) => (plain === kind && kind !== '函') || (plain.endsWith(kind) && plain.length > kind.length + 1),
  );
}

/** What a name of a kind names: one of the fifteen 文种 of official documents, or a 体裁 of a journal. */
export function classOfKind(name: string): '文种' | '体裁' {
  return (KINDS as readonly string[]).includes(name) ? '文种' : '体裁';
}

/** True for a line that ends as the title of an official document does. */
export function endsInKind(line: string): boolean {
  const plain = line.replace(/\s+/gu, '').replace(SUFFIX, '');
  return kindOfTitle(line) !== undefined || SUBJECT.test(plain);
}
