/**
 * What the importer leaves to a person, by its stable code, and in one sentence what it asks. The code names the doubt in
 * the report and in the answers of an import that is repeated.
 */
export const doubts = {
  form: '看不出是公文、简报、刊物还是单篇',
  contents: '目录没有认出，或有几行读不懂',
  'contents-missing-text': '目录有而正文找不到',
  'contents-differs': '题名与目录不同',
  unlisted: '目录未列而正文有',
  title: '题名拿不准',
  kind: '文种看不出来',
  field: '一项著录拿不准',
  'unknown-person': '人物没有档案',
  'unknown-body': '组织没有档案',
  joint: '是否一句话断开',
  order: '段落的次序拿不准',
  page: '页码不相接，或与目录不合',
  misreading: '像是误识',
  'lone-mark': '引号、括号没有配对',
  leftover: '文字没有归入任何草稿',
  picture: '图片没有收入，或缺说明、替代文字',
  reader: '文件里有读不准、收不进的内容',
} as const satisfies Record<string, string>;

/** The code of a doubt: `unknown-person`. */
export type DoubtCode = keyof typeof doubts;
