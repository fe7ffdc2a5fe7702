import { expect, test } from 'vitest';
import { makeRandom, type Random } from '../../bench/random.ts';
import { inLines, judgeEdited, SECOND, SOUND } from '../checks/edited-content.ts';
import { hold } from './hold.ts';

/**
 * What the checks and the ledger say of four hundred small damages to each of two sound archives, line by line: a change of any
 * judgement shows as a change of the file. That a damage to a text is never passed over is asserted beside it.
 */
const COUNT = 400;
const SEED = 20;

/** Sound archives and the files of theirs that are damaged, those with the text more often. */
const ARCHIVES = [
  {
    name: 'a journal',
    project: SOUND,
    files: [
      'source.txt',
      ...['01.mdx', '01.mdx', '02.mdx', '02.mdx', '03.mdx', '03.mdx'],
      ...['issue.yaml', 'corrections.yaml'],
    ],
  },
  {
    name: 'a bulletin and a notice',
    project: SECOND,
    files: ['source.txt', 'index.mdx', 'index.mdx', 'issue.yaml']
      .map((file) => `issues/chuan-ke-xie-fa/2023-no12/${file}`)
      .concat(
        ['source.txt', '01.mdx', '02.mdx', '03.mdx', 'issue.yaml'].map(
          (file) => `issues/kexie-tongxun/2023-no3/${file}`,
        ),
      ),
  },
];
const SIGNS = [...'工会职一二，。；：“”（）《》、19a<{*_—…·'];

/** One way to damage a text. */
const DAMAGES: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a character is lost': (text, random) => splice(text, random.below(text.length), 1, ''),
  'a character comes in': (text, random) => splice(text, random.below(text.length), 0, random.pick(SIGNS)),
  'a character is another': (text, random) => splice(text, random.below(text.length), 1, random.pick(SIGNS)),
  'two characters change places': (text, random) => {
    const at = random.below(text.length - 1);
    return splice(
      text,
      at,
      2,
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join(''),
    );
  },
  'some words are lost': (text, random) => splice(text, random.below(text.length), 2 + random.below(12), ''),
  'some words stand twice': (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, 0, text.slice(at, at + 2 + random.below(12)));
  },
  'a line is lost': (text, random) => onLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  'a line stands twice': (text, random) =>
    onLines(text, (lines) => {
      const at = random.below(lines.length);
      lines.splice(at, 0, lines[at] ?? '');
    }),
  'two lines are one': (text, random) =>
    onLines(text, (lines) => {
      const at = random.below(lines.length - 1);
      lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
    }),
  'a line stands elsewhere': (text, random) =>
    onLines(text, (lines) => {
      const [line = ''] = lines.splice(random.below(lines.length), 1);
      lines.splice(random.below(lines.length), 0, line);
    }),
};

const damaged = ARCHIVES.flatMap((archive) => {
  const random = makeRandom(SEED);
  return Array.from({ length: COUNT }, () => damage(archive, random));
});

function damage({ name: archive, project, files }: (typeof ARCHIVES)[number], random: Random) {
  const [file, name] = [random.pick(files), random.pick(Object.keys(DAMAGES))];
  let place = '';
  const edit = (text: string) => {
    const changed = DAMAGES[name]?.(text, random) ?? text;
    place = firstDifference(text, changed);
    // An edit must change something: what happened to leave the text as it was gets a mark at its end.
    return changed === text ? `${text}\n误\n` : changed;
  };
  const { findings, ledgers } = judgeEdited({ [file]: edit }, project);
  const accounts = ledgers.map(({ counts, joins }) => JSON.stringify({ ...counts, joins }));
  return { archive, file, name, place, findings, accounts };
}

test('every damage gets the messages it got', async () => {
  const parts = damaged.map(({ archive, file, name, place, findings, accounts }) =>
    [`## ${archive}, ${file}, ${place}: ${name}`, ...inLines(findings), ...accounts].join('\n'),
  );
  await hold('damages', parts);
});

test('a character of a body or of the source that is lost, comes in or is another is always found', () => {
  const passed = damaged.filter(
    ({ file, name, place, findings }) =>
      !file.endsWith('.yaml') &&
      name.startsWith('a character') &&
      /\p{Script=Han}/u.test(place.at(-1) ?? '') &&
      findings.length === 0,
  );
  expect(passed).toEqual([]);
});

/** The first place where two texts part, with the character the first has there: `line 12 甲`. */
function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `line ${before.slice(0, at).split('\n').length} ${before[at] ?? ''}`.trim();
}

function splice(text: string, at: number, length: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length);
}

function onLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}
