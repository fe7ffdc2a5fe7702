import { describe, expect, test } from 'vitest';
import { soundFolder } from '../../../src/checks/judge-issue.ts';
import { isError } from '../../../src/findings/catalogue.ts';
import { readContent } from '../../../src/corpus/files.ts';
import { readWhole } from '../../../src/corpus/read.ts';
import { blockText } from '../../../src/document/text-blocks.ts';
import type { LedgerInput } from '../../../src/ledger/input.ts';
import { accountIssue, type Ledger } from '../../../src/ledger/ledger.ts';
import { SOUND } from '../checks/edited-content.ts';
import { present } from '../../present.ts';

const [sound] = readInputs(SOUND);
const base = present(sound).input;

describe('an issue that accounts for itself', () => {
  const ledger = accountIssue(base);

  test('has nothing to report', () => {
    expect(ledger.findings).toEqual([]);
  });

  test('names every character of the source by count', () => {
    expect(ledger.counts.source).toEqual({
      total: 500,
      inPlace: 279,
      moved: 19,
      fields: 73,
      imprint: 27,
      contents: 58,
      classes: { ornament: 5, label: 14, 'running-head': 15, leader: 0 },
      markup: 7,
      corrected: 3,
      unaccounted: 0,
    });
    expectToAddUp(ledger);
  });

  test('names every character of the bodies by count', () => {
    expect(ledger.counts.archive).toEqual({
      body: 300,
      fromSource: 298,
      corrected: 2,
      unaccounted: 0,
      fields: { claimed: 17, repeated: 0, missing: 0 },
    });
  });

  test('counts spaces at figures that the archive closed up, and marks it wrote in another width', () => {
    const { widthChanged, spacesClosed } = accountIssue(base).counts;
    expect([widthChanged, spacesClosed]).toEqual([16, 3]);
    const spaced = (mdx: string) => {
      const input = structuredCloneInput(base);
      const span = present(present(present(input.articles[0]).blocks[0]).spans[0]);
      span.text = `${mdx}${span.text}`;
      input.source.text = input.source.text.replace('8月7日至11日', 'TOP 10 家8月7日至11日');
      const { counts } = accountIssue(input);
      return counts.spacesClosed;
    };
    expect([spaced('TOP 10 家'), spaced('TOP 10家'), spaced('TOP10家')]).toEqual([3, 4, 5]);
  });

  test('dots that lead from a title of the contents to its page are a class of their own, and none in a text are', () => {
    const input = structuredCloneInput(base);
    const { text } = input.source;
    const line = present(/^- (\d+) (.+)$/mu.exec(text));
    input.source.text = text.replace(line[0], `${present(line[2])}…………${present(line[1])}`);
    const { findings, counts } = accountIssue(input);
    expect(findings).toEqual([]);
    expect(counts.source.classes.leader).toBe(4);
    input.source.text = text.replace('8月7日至11日', '8月7日…………至11日');
    expect(accountIssue(input).counts.source.classes.leader).toBe(0);
    expect(accountIssue(input).findings.filter(isError)).not.toEqual([]);
  });

  test('tells a field that repeats words of another from one that has words of its own', () => {
    const input = structuredCloneInput(base);
    const [first, , third] = input.articles;
    present(third).data = { ...present(third).data, organization: present(first).data.organization };
    expect(accountIssue(input).counts.archive.fields).toEqual({ claimed: 17, repeated: 1, missing: 0 });
    present(third).data = {
      ...present(third).data,
      organization: { ids: ['xuanjiao-bu'], name: '某县总工会' },
    };
    expect(accountIssue(input).counts.archive.fields).toEqual({ claimed: 17, repeated: 0, missing: 1 });
  });

  test('lists its joins with both lines of the source and the words at both sides', () => {
    expect(ledger.joins).toEqual([
      {
        article: '01',
        line: 11,
        sourceLineBefore: 33,
        sourceLineAfter: 35,
        wordsBefore: '贵南县调研工会活动阵',
        wordsAfter: '地建设工作，看望慰问',
        kind: 'split',
      },
      {
        article: '02',
        line: 14,
        sourceLineBefore: 45,
        sourceLineAfter: 46,
        wordsBefore: '和他的爱心团队踏遍了',
        wordsAfter: '湟中的山山水水，收集',
        kind: 'wrap',
      },
    ]);
  });

  test('gives the same account twice', () => {
    expect(accountIssue(base)).toEqual(ledger);
  });
});

describe('no single character can be lost, added or changed unseen', () => {
  const places = base.articles.flatMap((article, index) =>
    article.blocks.flatMap((block, blockIndex) =>
      block.spans.flatMap((span, spanIndex) =>
        [...span.text].map((_, at) => ({ index, blockIndex, spanIndex, at })),
      ),
    ),
  );

  test.each([
    ['lost', (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['added', (text: string, at: number) => `${text.slice(0, at)}鼎${text.slice(at)}`],
    ['changed', (text: string, at: number) => `${text.slice(0, at)}鼎${text.slice(at + 1)}`],
  ])(
    '%s',
    (_, change) => {
      const unseen = places.filter(({ index, blockIndex, spanIndex, at }) => {
        const input = structuredCloneInput(base);
        const span = present(present(present(input.articles[index]).blocks[blockIndex]).spans[spanIndex]);
        span.text = change(span.text, at);
        const ledger = accountIssue(input);
        expectToAddUp(ledger);
        return !ledger.findings.some(isError);
      });
      expect(unseen).toEqual([]);
    },
    20_000,
  );

  test('lost from the source', () => {
    const characters = [...base.source.text];
    const unseen = characters.flatMap((character, at) => {
      // The white space and the marks of the source's Markdown are not text.
      if (/[\s*#●-]/u.test(character)) return [];
      const input = structuredCloneInput(base);
      input.source.text = characters.toSpliced(at, 1).join('');
      return accountIssue(input).findings.some(isError) ? [] : [`${at} ${character}`];
    });
    // A field stands for the colon behind its label and the strokes before an author.
    expect(unseen.map((entry) => entry.split(' ')[1]).join('')).toBe(':://');
  });
});

describe('the archive itself', () => {
  const inputs = readInputs(new URL('../../..', import.meta.url).pathname);

  test('has the five sources', () => {
    expect(inputs.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'neibu-tongbao/2020-no16',
        'qing-zong-fa/2022-no11',
        'qinghai-gongyun/2017-no9-10',
        'qinghai-gongyun/2023-no2',
        'zhanban/2018-xining',
      ]),
    );
  });

  test.each(inputs)('$id accounts for every character both ways', ({ input }) => {
    const ledger = accountIssue(input);
    expect(ledger.findings.filter(isError)).toEqual([]);
    expect(ledger.counts.source.unaccounted).toBe(0);
    expect(ledger.counts.archive.unaccounted).toBe(0);
    expectToAddUp(ledger);
  });

  test.each(inputs)(
    '$id shows a paragraph that is taken away',
    ({ input }) => {
      const paragraphs = input.articles.flatMap((article, index) =>
        article.blocks
          .map((block, blockIndex) => ({ index, blockIndex, text: blockText(block) }))
          // A heading may stand in a field as well: 青总办〔2017〕45号.
          .filter(({ text }) => text.includes('。')),
      );
      const step = Math.ceil(paragraphs.length / 8);
      const unseen = paragraphs
        .filter((_, place) => place % step === 1)
        .filter(({ index, blockIndex }) => {
          const changed = structuredCloneInput(input);
          present(changed.articles[index]).blocks.splice(blockIndex, 1);
          return !accountIssue(changed).findings.some(isError);
        });
      expect(unseen).toEqual([]);
    },
    20_000,
  );
});

function expectToAddUp({ counts }: Ledger): void {
  const { total, classes, ...parts } = counts.source;
  const sum = [...Object.values(parts), ...Object.values(classes)].reduce((a, b) => a + b, 0);
  expect(sum).toBe(total);
  const { body, fromSource, corrected, unaccounted } = counts.archive;
  expect(fromSource + corrected + unaccounted).toBe(body);
}

interface MutableInput extends LedgerInput {
  articles: (LedgerInput['articles'][number] & { blocks: { spans: { text: string }[] }[] })[];
}

function structuredCloneInput(input: LedgerInput): MutableInput {
  return {
    source: { ...input.source },
    issue: input.issue,
    articles: input.articles.map((article) => ({ ...article, blocks: structuredClone([...article.blocks]) })),
    corrections: input.corrections,
  };
}

function readInputs(folder: string): { id: string; input: LedgerInput }[] {
  const { whole } = readWhole(readContent(folder), new Map());
  return whole.folders.map((issue) => {
    const input = soundFolder(issue);
    if (!input) throw new Error(`${issue.folder} cannot be accounted for`);
    return { id: issue.id, input };
  });
}
