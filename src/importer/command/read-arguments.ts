import { slugSchema } from '../../schema/fields.ts';
import { seriesForms, type SeriesForm } from '../../schema/series.ts';
import { nearestWord } from '../../text/distance.ts';
import { FORM_NAMES } from '../form-names.ts';
import { UsageError } from '../refusal.ts';

/** What was asked for on the command line. */
export interface ImportArguments {
  files: string[];
  /** `<series>/<issue>`. */
  to?: string;
  kind?: SeriesForm;
  answers?: string;
  yes: boolean;
  help: boolean;
  /** The folder of the content, `content` unless said otherwise. */
  content: string;
}

/** How the command is used, for `--help` and after a mistake. */
export const USAGE = `用法：npm run import -- 文件… --to 刊名/期 [--kind ${seriesForms.join('|')}] [--yes] [--answers 答复.yaml]
例：  npm run import -- 原稿.docx --to xuekan/2023-no2
      npm run import                                  在终端里一步一步问
  文件     Word（.docx）、有文字的 PDF（.pdf）、网页（.html、.mht）、文本（.txt、.md）；
           扫描的 PDF 和图片（.png、.jpg、.tif、.webp）要先装识别：npm run ocr:install；
           刊物、简报可以给几个文件，或一个文件夹（照文件名里的数字排）
  --to     刊名是 content/series/ 里的文件名；期是新文件夹的名字，只用小写字母、数字和连字符
  --kind   体裁，自动认错时才写：${seriesForms.map((form) => `${form} ${FORM_NAMES[form]}`).join('、')}
  --yes    不问，全部照建议办，每一处都记在导入报告里
  --answers  照以前的答复重做一遍`;

const WITH_VALUE = ['to', 'kind', 'answers', 'content'] as const;
const OPTIONS: readonly string[] = [...WITH_VALUE, 'yes', 'help'];

/**
 * Reads the words of the command.
 * @throws UsageError that names an option nobody knows with the nearest one, or the words npm has swallowed.
 */
export function readArguments(words: readonly string[], env: NodeJS.ProcessEnv): ImportArguments {
  const read: ImportArguments = { files: [], yes: false, help: false, content: 'content' };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      read.files.push(...rest.splice(0));
    } else if (word === '-h' || word === '-y') {
      read[word === '-h' ? 'help' : 'yes'] = true;
    } else if (/^[-—–]+[a-z]/iu.test(word)) {
      readOption(word, rest, read);
    } else read.files.push(word);
  }
  if (read.to === undefined) refuseSwallowed(read, env);
  if (read.to !== undefined && !isTarget(read.to))
    throw new UsageError(
      `“${read.to}”不能作地址：要写成 刊名/期，只用小写字母、数字和连字符，例如 xuekan/2023-no2。`,
    );
  return read;
}

/** `<series>/<issue>`, both parts of an address. */
function isTarget(word: string): boolean {
  const parts = word.split('/');
  return parts.length === 2 && parts.every((part) => slugSchema.safeParse(part).success);
}

function readOption(word: string, rest: string[], read: ImportArguments): void {
  // Word processors and chats turn two hyphens into a dash.
  const [, name = '', , own] = /^[-—–]+([^=]+)(=(.*))?$/su.exec(word) ?? [];
  if (name === 'yes' || name === 'help') {
    read[name] = true;
    return;
  }
  const option = WITH_VALUE.find((known) => known === name);
  if (!option) {
    const near = nearestWord(name, OPTIONS);
    throw new UsageError(
      `不认识选项“${word}”，${near === undefined ? `能用的有：${OPTIONS.map((known) => `--${known}`).join(' ')}` : `是不是想写 --${near}？`}`,
    );
  }
  const value = own ?? (rest[0]?.startsWith('-') ? undefined : rest.shift());
  if (value === undefined || value === '') throw new UsageError(`--${option} 后面要写${VALUES[option]}。`);
  if (option === 'kind') read.kind = toForm(value);
  else read[option] = value;
}

const VALUES = { to: '刊名/期', kind: '体裁', answers: '答复文件', content: '文件夹' } as const;

function toForm(value: string): SeriesForm {
  const form = seriesForms.find((known) => known === value || FORM_NAMES[known] === value);
  if (form) return form;
  throw new UsageError(
    `--kind 写的“${value}”不是体裁，只能是 ${seriesForms.map((known) => `${known}（${FORM_NAMES[known]}）`).join('、')}。`,
  );
}

/** Without `--` npm takes the options for its own: `--to` for `to`, or for the beginning of another name of its own. */
function refuseSwallowed({ files }: ImportArguments, env: NodeJS.ProcessEnv): void {
  const target = [env.npm_config_to, env.npm_config_token_description].find(
    (value) => value !== undefined && value !== '',
  );
  const isSwallowed = target !== undefined || env.npm_config_kind !== undefined || env.npm_config_answers;
  if (!isSwallowed) return;
  const to = target !== undefined && isTarget(target) ? target : files.find(isTarget);
  const sources = files.filter((word) => word !== to).map(quote);
  throw new UsageError(
    `npm 把选项当成自己的了：“import”后面要有单独的两个连字符 -- 再写文件和选项。请运行：
  npm run import -- ${[...(sources.length > 0 ? sources : ['文件']), '--to', to ?? '刊名/期'].join(' ')}`,
  );
}

function quote(word: string): string {
  return /[\s"'()&]/u.test(word) ? `"${word}"` : word;
}
