import { parseArgs } from 'node:util';
import { UsageError } from '../importer/refusal.ts';
import { nearestWord } from '../text/distance.ts';

/** What can be made new. */
export const SUBJECTS = ['issue', 'article', 'notice', 'series', 'person', 'organization'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What an editor calls each. */
export const SUBJECT_NAMES: Readonly<Record<Subject, string>> = {
  issue: '一期刊物、简报或展板',
  article: '一篇文章',
  notice: '一件公文',
  series: '一种刊物',
  person: '人物',
  organization: '组织',
};

/** How the command is used. */
export const USAGE = `用法：npm run new                                      在终端里一步一步问
      npm run new -- issue 刊名/期                     一期：issue.yaml、第一篇文章、放原文的 source.txt
      npm run new -- article 刊名/期/篇 [--kind 文种]   已有的一期里加一篇
      npm run new -- notice 刊名/期 [--kind 文种]       一件公文
      npm run new -- series 刊名 [--name 名称] [--kind 形式]  新的刊物；形式是刊物、简报、公文、单篇
      npm run new -- person 编号 [--name 姓名]          人物；只写 --name 的，编号按拼音拟
      npm run new -- organization 编号 [--name 名称] [--kind 类别]
例：  npm run new -- issue xuekan/2024-no3
  刊名是 content/series/ 里的文件名；期、篇、编号就是网址，只用小写字母、数字和连字符。
  已有的文件从不覆盖。
`;

/** The words of the command, as far as they were given. */
export interface NewRequest {
  subject?: Subject | undefined;
  /** `<series>/<issue>`, `<series>/<issue>/<article>`, or an id. */
  target?: string | undefined;
  name?: string | undefined;
  kind?: string | undefined;
  help: boolean;
}

/**
 * Reads the words of the command.
 * @throws UsageError for what the command does not know.
 */
export function readRequest(words: readonly string[]): NewRequest {
  const { values, positionals } = parseWords(words);
  const [subject, target, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}”是多写的。名称里有空格的，用引号括起来。`);
  if (subject !== undefined && !isSubject(subject)) {
    const near = nearestWord(subject, SUBJECTS);
    throw new UsageError(
      `不能新建“${subject}”${near === undefined ? '' : `，是不是想写 ${near}`}。可以新建：${SUBJECTS.map((one) => `${one}（${SUBJECT_NAMES[one]}）`).join('、')}。`,
    );
  }
  return {
    subject,
    target,
    name: wordsOf(values.name),
    kind: wordsOf(values.kind),
    help: values.help === true,
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new UsageError('选项写得不对：只有 --name 名称 和 --kind 种类。');
  }
}

function isSubject(word: string): word is Subject {
  return (SUBJECTS as readonly string[]).includes(word);
}

function wordsOf(value: string | undefined): string | undefined {
  const words = value?.trim();
  return words === '' ? undefined : words;
}
