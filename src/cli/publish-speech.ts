import { confirm } from '@clack/prompts';
import type { GateAnswer } from '../build/gate.ts';
import type { BuildStage } from '../build/stage.ts';
import { isError } from '../findings/catalogue.ts';
import { printTerminal } from '../findings/reporters/terminal.ts';
import type { Reappearing } from '../publication/back-rows.ts';
import { writeEvent, type PublishEvent } from '../publication/events.ts';
import type { PublishStep } from '../publication/run-publication.ts';
import type { PublishSurvey } from '../publication/survey.ts';
import type { Unfinished } from '../publication/unfinished.ts';

/** How `npm run publish` tells what it does, and asks. */
export interface PublishSpeech {
  say: (words: string) => void;
  /** Says why something was not done. */
  refuse: (words: string) => false;
  report: (answer: GateAnswer) => void;
  reportNoBook: (answer: GateAnswer) => void;
  letGo: (unfinished: readonly Unfinished[]) => Promise<boolean>;
  letReappear: (items: readonly Reappearing[]) => Promise<boolean>;
  begin: (step: PublishStep) => void;
  stage: (stage: BuildStage) => void;
  survey: (survey: PublishSurvey) => void;
  end: (ok: boolean, isCancelled: boolean) => void;
}

/** Speaks to a person at a terminal. */
export function speakToPerson({ yes }: { yes: boolean }): PublishSpeech {
  const say = (words: string) => void process.stdout.write(`${words.trimEnd()}\n`);
  const refuse = (words: string): false => {
    process.stderr.write(`${words.trimEnd()}\n`);
    return false;
  };
  const report = ({ report: found, problems }: GateAnswer, words: string) => {
    process.stderr.write(printTerminal({ ...found, groups: [] }));
    for (const line of [...problems, words]) refuse(line);
  };
  const ask = async (lines: string, question: string, inVain: string) => {
    say(lines);
    if (yes) return true;
    if (!process.stdin.isTTY) return refuse(inVain);
    const answer = await confirm({ message: question, initialValue: false });
    return answer === true || refuse('没有发布：原来的网站照旧。');
  };
  return {
    say,
    refuse,
    report: (answer) => report(answer, '没有发布：原来的网站照旧。'),
    reportNoBook: (answer) => report(answer, '没有建公布簿。改好以后再运行一次。'),
    async letGo(unfinished) {
      if (unfinished.length === 0) return true;
      const lines = unfinished.map(({ item, title, state }) => `  ${state} ${item} ${title}`);
      return ask(
        `还没有定稿的 ${unfinished.length} 篇：\n${lines.join('\n')}`,
        '照样发布吗？',
        '没有发布。校对好的在 review.yaml 里记“定稿”；要照样发布，加上 --yes。',
      );
    },
    letReappear(items) {
      const lines = items.map(({ item, title, reason }) => `  ${item} ${title}（撤下的理由：${reason}）`);
      return ask(
        `撤下过、退回后读者又会看到的 ${items.length} 个网址：\n${lines.join('\n')}`,
        '照样退回吗？',
        '没有退回：原来的网站照旧。要照样退回，加上 --yes。',
      );
    },
    begin: () => undefined,
    stage: () => undefined,
    survey: () => undefined,
    end: () => undefined,
  };
}

/** Speaks to another program; who does not ask with `--yes` is asked by the event, and nothing is done. */
export function speakInEvents({ yes }: { yes: boolean }): PublishSpeech {
  const tell = (event: PublishEvent) => void process.stdout.write(writeEvent(event));
  const say = (words: string) => tell({ kind: 'say', words: words.trimEnd() });
  const report = ({ report: { findings }, problems }: GateAnswer) =>
    tell({ kind: 'refused', errors: findings.filter(isError), problems });
  return {
    say,
    refuse(words) {
      say(words);
      return false;
    },
    report,
    reportNoBook: report,
    letGo(items) {
      if (items.length > 0 && !yes) tell({ kind: 'unfinished', items });
      return Promise.resolve(items.length === 0 || yes);
    },
    letReappear(items) {
      if (!yes) tell({ kind: 'reappearing', items });
      return Promise.resolve(yes);
    },
    begin: (step) => tell({ kind: 'step', step }),
    stage: (stage) => tell({ kind: 'stage', ...stage }),
    survey: (survey) => tell({ kind: 'survey', survey }),
    end: (ok, isCancelled) => tell({ kind: 'end', ok, isCancelled: isCancelled && !ok }),
  };
}
