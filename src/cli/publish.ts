import { join, resolve } from 'node:path';
import { OutputError } from '../build/output.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { beginBook } from '../publication/begin-book.ts';
import { buildSite } from '../publication/build-site.ts';
import { compareWithBook } from '../publication/compare.ts';
import { refuseTarget } from '../publication/copy-site.ts';
import { goBack } from '../publication/go-back.ts';
import { localDay } from '../text/local-day.ts';
import { printChanges } from '../publication/print-changes.ts';
import { openRepository } from '../publication/repository.ts';
import { runPublication, type PublishOptions } from '../publication/run-publication.ts';
import { AudienceError, readSettings, settleAudience, writeSettings } from '../publication/settings.ts';
import type { Audience } from '../schema/fields.ts';
import { surveyPublication } from '../publication/survey.ts';
import { withdrawItem } from '../publication/withdraw.ts';
import { listenForCancel } from './listen-for-cancel.ts';
import { speakInEvents, speakToPerson } from './publish-speech.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run publish                  检查、生成网站，然后记入公布簿
      npm run publish -- --list        只列出上次发布以后新的、更正的、移动的、撤下的，和以前各次发布
      npm run publish -- --audience public   给谁看：internal（内部）、exchange（交流）、public（公开）；记住，以后不用再写
      npm run publish -- --to 文件夹   生成后把网站放进这个文件夹；记住，以后不用再写
      npm run publish -- --back 3      网站退回到第 3 次发布；content 里的文件不动
      npm run publish -- --already     还没有公布簿而内容早已公布：照现有内容建一本，不写入库日期
      npm run publish -- --withdraw 刊名/期/篇 --reason 理由   范围已改成撤下（none）或文件已移走的，在公布簿里记下
  --yes        没有定稿的、退回后会重新出现的，只列出来，不问
  --no-compress  不另存压缩好的文件（.gz、.br）；记住，要再存的写 --compress
  --no-commit  不提交 git，不留副本
  --json       给别的程序看：一行一个 JSON；输入 cancel 取消
`;

const { values } = readOptions(
  {
    options: {
      list: { type: 'boolean' },
      audience: { type: 'string' },
      to: { type: 'string' },
      yes: { type: 'boolean' },
      'no-commit': { type: 'boolean' },
      compress: { type: 'boolean' },
      'no-compress': { type: 'boolean' },
      already: { type: 'boolean' },
      back: { type: 'string' },
      withdraw: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
const project = process.cwd();
const yes = values.yes ?? false;
let audience: Audience | undefined;
const speech = values.json ? speakInEvents({ yes }) : speakToPerson({ yes });
const signal = values.json ? listenForCancel() : new AbortController().signal;

const doors = {
  ...speech,
  async build(folder: string, day?: string): Promise<boolean> {
    const script = join(import.meta.dirname, 'build.ts');
    const { outcome, words } = await buildSite(folder, {
      script,
      isShown: !values.json,
      onStage: speech.stage,
      signal,
      audience,
      day,
    });
    if (outcome === 'cancelled') return speech.refuse('已取消，原来的网站照旧。');
    return outcome === 'built' || (words !== '' && speech.refuse(words));
  },
};

/** A site that goes out says for whom it is; a guess could show readers what is not for them. */
const NO_AUDIENCE =
  '没有说明网站给谁看。请加上 --audience internal（内部，全部收录）、exchange（交流）或 public（公开），记住以后不用再写。\n没有发布：原来的网站照旧。';

/** Publications that `--list` still names. */
const RECENT = 20;

if (values.help) process.stdout.write(HELP);
else {
  const ok = await run();
  process.exitCode = ok ? 0 : 1;
  speech.end(ok, signal.aborted);
}

async function run(): Promise<boolean> {
  if (values.list) return list();
  if (values.already) return beginBook(project, { ...speech, report: speech.reportNoBook });
  if (values.withdraw !== undefined) return withdraw(values.withdraw);
  const number = values.back === undefined ? undefined : Number(values.back);
  if (number !== undefined && !(Number.isInteger(number) && number > 0))
    return speech.refuse('要写第几次发布，例如 --back 3。npm run publish -- --list 列出各次发布。');
  return publish((options) =>
    number === undefined ? runPublication(options, doors) : goBack(number, options, doors),
  );
}

function list(): true {
  if (values.json) speech.survey(surveyPublication(project));
  else {
    const { whole } = openCorpus(project);
    speech.say(printChanges(compareWithBook(listPublicItems(whole), whole.book)));
    for (const { number, on, backTo } of whole.book?.publications.slice(-RECENT) ?? [])
      speech.say(`第 ${number} 次发布 ${on}${backTo === undefined ? '' : `，退回到第 ${backTo} 次`}`);
  }
  return true;
}

async function withdraw(place: string): Promise<boolean> {
  const reason = (values.reason ?? '').replace(/\s+/gu, ' ').trim();
  if (reason === '') return speech.refuse('要写明理由：--reason 理由');
  const item = place.replace(/^\/|\/$|#.*$/gu, '');
  return withdrawItem({ project, item, reason, today: localDay() }, speech.say);
}

async function publish(work: (options: PublishOptions) => Promise<boolean>): Promise<boolean> {
  try {
    audience = settleAudience(project, { said: values.audience, environment: process.env.AUDIENCE });
  } catch (error) {
    if (error instanceof AudienceError) return speech.refuse(`${error.message}\n没有发布：原来的网站照旧。`);
    throw error;
  }
  if (audience === undefined) return speech.refuse(NO_AUDIENCE);
  const known = readSettings(project).target;
  const target = values.to === undefined ? known : resolve(values.to);
  const commit = !values['no-commit'];
  const obstacle =
    (target === undefined ? undefined : refuseTarget(project, target)) ??
    (commit ? openRepository(project)?.obstacle : undefined);
  if (obstacle !== undefined) return speech.refuse(`${obstacle}\n没有发布：原来的网站照旧。`);
  if (target !== undefined && target !== known) writeSettings(project, { target });
  if (values.compress !== values['no-compress']) writeSettings(project, { plain: values['no-compress'] });
  const compress = !readSettings(project).plain;
  try {
    return await work({ project, today: localDay(), target, commit, compress });
  } catch (error) {
    if (error instanceof OutputError) return speech.refuse(error.message);
    const fault = diskFault(error);
    if (!fault) throw error;
    return speech.refuse(
      `${fault.cause}。没有记入公布簿。${fault.cure}，再运行一次 npm run publish，会从断的地方接着做。`,
    );
  }
}
