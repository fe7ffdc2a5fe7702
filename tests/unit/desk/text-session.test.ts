import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSession, type Notice, type TextSession } from '../../../src/desk/page/edit/text-session.ts';
import type { ArticleView } from '../../../src/desk/shapes.ts';

const place = { issue: 'a/2024-no1', article: '01' };
const view = (text: string, digest: string, draft?: ArticleView['draft']): ArticleView => ({
  title: '通知',
  text,
  digest,
  draft,
  file: 'content/issues/a/2024-no1/01.mdx',
  source: [],
  pairs: [],
  state: '待校',
  steps: [],
  corrections: [],
  joins: [],
  report: [],
  looked: [],
  before: undefined,
  after: undefined,
});
const draftOf = (text: string, base: string, digest: string) => ({
  file: 'content/issues/a/2024-no1/01.mdx',
  text,
  base,
  digest,
  at: '2026-11-28T08:00:00.000Z',
});

/** A server whose answers wait until the test lets them go. */
interface Asked {
  name: string;
  input: Record<string, unknown>;
  answer: (body: object) => Promise<void>;
}
let asked: Asked[];
const take = (name: string): Asked => {
  const at = asked.findIndex((one) => one.name === name);
  const [found] = at < 0 ? [] : asked.splice(at, 1);
  if (!found) throw new Error(`nobody asks ${name}`);
  return found;
};
const names = () => asked.map(({ name }) => name);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => {
    return new Promise((done) => {
      asked.push({
        name: address.replace('/api/', ''),
        input: JSON.parse(body) as Record<string, unknown>,
        async answer(given) {
          done({ ok: true, json: () => Promise.resolve(given) });
          await settle();
        },
      });
    });
  });
});
afterEach(() => {
  session.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let session: TextSession;
let text: string;
let notice: Notice | undefined;
let renewed: string[];
let locked: boolean;

function open(
  first: ArticleView,
  merge: () => Promise<string | undefined> = () => Promise.resolve(undefined),
) {
  text = first.text;
  notice = undefined;
  renewed = [];
  locked = false;
  session = openSession(
    place,
    first,
    {
      text: () => text,
      replace: (other) => write(other),
      restore: (other) => write(other),
      history: () => undefined,
      lock: (isLocked) => (locked = isLocked),
    },
    {
      show: (said) => (notice = said),
      renew: (fresh) => void renewed.push(fresh.text),
      sayState: () => undefined,
      merge,
    },
  );
}
function write(words: string) {
  text = words;
  session.changed();
}

describe('one save at a time', () => {
  test('a second press while the first is under way asks nothing', async () => {
    open(view('甲', '1'));
    write('乙');
    const [first, second] = [session.save(), session.save()];
    await settle();
    expect(names()).toEqual(['article/save']);
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    expect(await first).toEqual({ isOther: true, problems: [] });
    expect(await second).toBeUndefined();
    expect(names()).toEqual([]);
  });

  test('what was written while the first was under way is stored by the second, over what the first stored', async () => {
    open(view('甲', '1'));
    write('乙');
    const first = session.save();
    await settle();
    write('丙');
    const second = session.save();
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await first;
    const { input, answer } = take('article/save');
    expect(input).toMatchObject({ text: '丙', digest: '2' });
    await answer({ outcome: 'saved', digest: '3' });
    expect(await second).toEqual({ isOther: true, problems: [] });
    expect(session.isChanged()).toBe(false);
  });

  test('a save that fails lets the next one try again', async () => {
    open(view('甲', '1'));
    write('乙');
    vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
    await expect(session.save()).rejects.toThrow('没有回答');
    await expect(session.save()).rejects.toThrow('没有回答');
    text = '甲';
  });

  test('the words typed while both edits are put together are not lost', async () => {
    open(view('甲', '1'), () => Promise.resolve('甲乙丁'));
    write('甲乙');
    const saving = session.save();
    await settle();
    await take('article/save').answer({ outcome: 'conflict', text: '甲丁', digest: '2' });
    const { input, answer } = take('article/save');
    expect(input).toMatchObject({ text: '甲乙丁', digest: '2' });
    await answer({ outcome: 'saved', digest: '3' });
    expect(await saving).toEqual({ isOther: true, problems: [] });
  });
});

describe('an edit elsewhere', () => {
  test('comes into an editor that holds nothing of its own', async () => {
    open(view('甲', '1'));
    session.start();
    await take('article/present').answer({ others: 0, digest: '2' });
    await take('article/open').answer(view('乙', '2'));
    expect([text, renewed, notice]).toEqual(['乙', ['乙'], undefined]);
  });

  test('never takes what is typed while it is fetched', async () => {
    open(view('甲', '1'));
    session.start();
    await take('article/present').answer({ others: 0, digest: '2' });
    write('甲我');
    await take('article/open').answer(view('乙', '2'));
    expect([text, renewed, notice]).toEqual(['甲我', [], { kind: 'elsewhere' }]);
    void session.save();
    await settle();
    expect(take('article/save').input).toMatchObject({ text: '甲我', digest: '1' });
  });

  test('changes nothing in an editor that is closed', async () => {
    open(view('甲', '1'));
    session.start();
    await take('article/present').answer({ others: 0, digest: '2' });
    session.end();
    await take('article/open').answer(view('乙', '2'));
    expect([text, renewed]).toEqual(['甲', []]);
  });

  test('is not taken for one where this window stored the text between question and answer', async () => {
    open(view('甲', '1'));
    session.start();
    write('乙');
    const saving = session.save();
    await settle();
    await take('article/present').answer({ others: 0, digest: '2' });
    expect(notice).toBeUndefined();
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await saving;
    expect([notice, names()]).toEqual([undefined, []]);
  });

  test('is not taken for one by an answer that is older than the save', async () => {
    open(view('甲', '1'));
    session.start();
    write('乙');
    const saving = session.save();
    await settle();
    const old = take('article/present');
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await saving;
    await old.answer({ others: 0, digest: '1' });
    expect([text, notice, names()]).toEqual(['乙', undefined, []]);
  });

  test('is not asked after while a save is under way', async () => {
    open(view('甲', '1'));
    session.start();
    await take('article/present').answer({ others: 0, digest: '1' });
    write('乙');
    void session.save();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).not.toContain('article/present');
  });
});

describe('what is said over the text', () => {
  test('that it was changed elsewhere ends with the save that puts both together', async () => {
    open(view('甲', '1'), () => Promise.resolve('甲乙'));
    session.start();
    write('甲我');
    await take('article/present').answer({ others: 0, digest: '2' });
    expect(notice).toEqual({ kind: 'elsewhere' });
    void session.save();
    await settle();
    await take('article/save').answer({ outcome: 'conflict', text: '乙', digest: '2' });
    await take('article/save').answer({ outcome: 'saved', digest: '3' });
    expect(notice).toBeUndefined();
  });

  test('that it was changed elsewhere ends when the other edit is taken back', async () => {
    open(view('甲', '1'));
    session.start();
    write('甲我');
    await take('article/present').answer({ others: 0, digest: '2' });
    expect(notice).toEqual({ kind: 'elsewhere' });
    await vi.advanceTimersByTimeAsync(2500);
    await take('article/present').answer({ others: 1, digest: '1' });
    expect(notice).toEqual({ kind: 'others' });
  });

  test('that another window is open gives way to what matters more, and comes back', async () => {
    open(view('甲', '1'));
    session.start();
    await take('article/present').answer({ others: 1, digest: '1' });
    expect(notice).toEqual({ kind: 'others' });
    write('甲我');
    await vi.advanceTimersByTimeAsync(2500);
    await take('article/present').answer({ others: 1, digest: '2' });
    expect(notice).toEqual({ kind: 'elsewhere' });
  });

  test('that a draft was found ends with the save', async () => {
    open(view('甲', '1', draftOf('乙', '甲', '1')));
    session.start();
    expect([text, notice?.kind]).toEqual(['乙', 'draft']);
    const saving = session.save();
    await settle();
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await saving;
    expect(notice).toBeUndefined();
  });

  test('that a draft was found ends when it is left', async () => {
    open(view('甲', '1', draftOf('乙', '甲', '1')));
    session.start();
    const dropping = session.dropDraft();
    await settle();
    await take('article/drop').answer({});
    await dropping;
    expect([text, notice, session.isChanged()]).toEqual(['甲', undefined, false]);
  });
});

describe('drafts', () => {
  test('are kept a moment after something was written', async () => {
    open(view('甲', '1'));
    write('乙');
    await vi.advanceTimersByTimeAsync(1500);
    expect(take('article/keep').input).toMatchObject({ text: '乙', base: '甲', digest: '1' });
  });

  test('are not kept of what was stored meanwhile', async () => {
    open(view('甲', '1'));
    write('乙');
    void session.save();
    await settle();
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(names()).toEqual([]);
  });

  test('go on being kept of what was written after the save was sent', async () => {
    open(view('甲', '1'));
    write('乙');
    void session.save();
    await settle();
    write('丙');
    await take('article/save').answer({ outcome: 'saved', digest: '2' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(take('article/keep').input).toMatchObject({ text: '丙', base: '乙', digest: '2' });
  });

  test('are dropped when the text is again what lies on disk', async () => {
    open(view('甲', '1'));
    write('乙');
    await vi.advanceTimersByTimeAsync(1500);
    await take('article/keep').answer({});
    write('甲');
    await vi.advanceTimersByTimeAsync(1500);
    expect(names()).toEqual(['article/drop']);
  });

  test('are neither kept nor dropped where the text was never another', async () => {
    open(view('甲', '1'));
    write('甲');
    await vi.advanceTimersByTimeAsync(5000);
    expect(names()).toEqual([]);
  });

  test('that were left do not come back', async () => {
    open(view('甲', '1', draftOf('乙', '甲', '1')));
    session.start();
    await take('article/present').answer({ others: 0, digest: '1' });
    const dropping = session.dropDraft();
    await settle();
    await take('article/drop').answer({});
    await dropping;
    await vi.advanceTimersByTimeAsync(2000);
    expect(names()).not.toContain('article/keep');
  });

  test('on their way are waited for, so that none comes in after the save that ends it', async () => {
    open(view('甲', '1'));
    write('乙');
    await vi.advanceTimersByTimeAsync(1500);
    void session.save();
    await settle();
    expect(names()).toEqual(['article/keep']);
    await take('article/keep').answer({});
    expect(names()).toEqual(['article/save']);
  });

  test('are sent at once when the page closes, where there is anything to keep', async () => {
    open(view('甲', '1'));
    session.keepNow();
    expect(names()).toEqual([]);
    write('乙');
    session.end();
    await settle();
    expect(take('article/keep').input).toMatchObject({ text: '乙' });
    expect(names()).toEqual([]);
  });
});

test('while another desk writes one only reads, and what it stored is there when it goes', async () => {
  open(view('甲', '1'));
  session.start();
  const writer = { by: '张三', since: '2026-11-28T02:32:00.000Z' };
  await take('article/present').answer({ others: 0, digest: '1', writer });
  expect([notice, locked]).toEqual([{ kind: 'held', writer }, true]);
  await vi.advanceTimersByTimeAsync(2500);
  await take('article/present').answer({ others: 0, digest: '2' });
  await take('article/open').answer(view('乙', '2'));
  expect([notice, locked, text]).toEqual([undefined, false, '乙']);
});
