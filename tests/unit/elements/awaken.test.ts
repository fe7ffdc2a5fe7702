import { expect, test } from 'vitest';
import { awaken } from '../../../src/elements/awaken.ts';

/** A part that comes, or fails to, when the test says so. */
function late() {
  const fetches: PromiseWithResolvers<string[]>[] = [];
  const said: string[] = [];
  const near = new EventTarget();
  const ask = awaken(near, () => {
    const fetching = Promise.withResolvers<string[]>();
    fetches.push(fetching);
    return fetching.promise;
  });
  return {
    fetches,
    said,
    near,
    ask: (name: string, words = name) =>
      ask(
        name,
        (part) => part.push(words),
        () => said.push(`no ${words}`),
      ),
    silently: (name: string) => ask(name, (part) => part.push(name)),
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

test('nothing is fetched before there is a sign, and once however many there are', () => {
  const { near, fetches } = late();
  near.dispatchEvent(new Event('scroll'));
  expect(fetches).toHaveLength(0);
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'pointerdown', 'focusin'])
    near.dispatchEvent(new Event(sign));
  expect(fetches).toHaveLength(1);
});

test('what was asked before it came is done in its order, of the same name the last only', async () => {
  const { ask, fetches, settle, said } = late();
  ask('open', 'open 3');
  ask('take');
  ask('open', 'open 5');
  const part: string[] = [];
  fetches[0]?.resolve(part);
  await settle();
  expect([part, said, fetches.length]).toEqual([['open 5', 'take'], [], 1]);
});

test('what is asked once it is there is done at once', async () => {
  const { ask, near, fetches, settle } = late();
  near.dispatchEvent(new Event('focusin'));
  const part: string[] = [];
  fetches[0]?.resolve(part);
  await settle();
  ask('copy');
  ask('copy');
  expect(part).toEqual(['copy', 'copy']);
});

test('where it cannot be had that is said of what was asked alone, and it is fetched again when asked again', async () => {
  const { ask, silently, near, fetches, settle, said } = late();
  near.dispatchEvent(new Event('pointermove'));
  fetches[0]?.reject(new Error('offline'));
  await settle();
  expect(said).toEqual([]);
  ask('open');
  silently('select');
  fetches[1]?.reject(new Error('offline'));
  await settle();
  expect(said).toEqual(['no open']);
  ask('take');
  const part: string[] = [];
  fetches[2]?.resolve(part);
  await settle();
  expect([part, said]).toEqual([['take'], ['no open']]);
});

test('what cannot be had is not fetched again by a hand that goes over it or selects, once more by one that presses', async () => {
  const { near, silently, fetches, settle } = late();
  const fail = async () => {
    fetches.at(-1)?.reject(new Error('offline'));
    await settle();
  };
  for (let time = 0; time < 20; time += 1) {
    near.dispatchEvent(new Event('pointermove'));
    await fail();
    silently('select');
    await fail();
  }
  expect(fetches).toHaveLength(1);
  near.dispatchEvent(new Event('pointerdown'));
  await fail();
  near.dispatchEvent(new Event('pointerdown'));
  expect(fetches).toHaveLength(3);
  silently('select');
  const part: string[] = [];
  fetches[2]?.resolve(part);
  await settle();
  expect(part).toEqual(['select']);
});
