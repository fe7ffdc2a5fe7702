import { join } from 'node:path';
import { openCorpus } from '../corpus/corpus.ts';
import { writeTogether } from '../corpus/write-together.ts';
import { publishAlone } from '../publication/one-at-a-time.ts';
import { MOVE_JOURNAL } from '../publication/unfinished-move.ts';
import { KIND_NAMES, readAddress } from './address.ts';
import { MoveRefused } from './move-refused.ts';
import { planMove } from './plan-move.ts';

/** What is to be moved, and where to, as it was typed. */
export interface MoveRequest {
  project: string;
  from: string;
  to: string;
  /** ISO date of the day. */
  today: string;
  /** Where originals are kept apart from the content, if they are. */
  originals?: string | undefined;
}

/** Moves something to another address with all that names it, all or nothing; false where it cannot be, with the reason said. */
export async function runMove(request: MoveRequest, say: (words: string) => void): Promise<boolean> {
  const { project } = request;
  try {
    return await publishAlone(project, say, () => move(request, say));
  } catch (error) {
    if (!(error instanceof MoveRefused)) throw error;
    say(`没有移动：${error.message}`);
    return false;
  }
}

async function move(
  { project, today, originals, ...words }: MoveRequest,
  say: (words: string) => void,
): Promise<true> {
  const [from, to] = [readAddress(words.from), readAddress(words.to)];
  const corpus = openCorpus(project);
  const { steps, redirected, files } = planMove(corpus, { from, to, today, originals });
  await writeTogether(project, join(project, MOVE_JOURNAL), steps);
  const more = files > 0 ? `，改了 ${files} 个文件` : '';
  say(`已把${KIND_NAMES[from.kind]} ${from.item} 移到 ${to.item}${more}。`);
  if (redirected > 0)
    say(`公布簿已记下：${redirected} 个旧网址转到新网址。请运行 npm run publish，换上网站。`);
  else if (corpus.whole.book) say('还没有公布过，旧网址不留。');
  else say('还没有公布簿，旧网址不留；内容早已公布的，应当先运行 npm run publish -- --already。');
  return true;
}
