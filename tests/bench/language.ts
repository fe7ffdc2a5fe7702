import { makeRandom, type Random } from './random.ts';
import { present } from '../present.ts';

/** The words of one text in order, its marks among them. */
type Words = readonly string[];

/** Of the words of two or more characters, up to so many give way to words of the topic, by the topic. */
const MOST_TOPIC_WORDS = 0.45;
/** And so many to a word from the whole invented vocabulary, or to two characters met by chance. */
const RARE_WORDS = 0.01;
const NOISE = 0.003;

/** How often the next word follows the topic's own texts; else it follows all texts, or starts anew. */
const FOLLOW_TOPIC = 0.55;
const FOLLOW_ALL = 0.42;

/** How often a set phrase is taken over word by word, and of how many words it is. */
const SET_PHRASE = 0.012;
const SET_PHRASE_WORDS = [4, 12] as const;

const RARE_VOCABULARY = 40_000;
const TOPIC_VOCABULARY = 120;
const TOPIC_TEXTS = 3;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const HAN = /^\p{Script=Han}{2,}$/u;

/** What a generated archive is written in: a chain of real words with invented ones between them. */
export interface Language {
  /** A field of its own: some real texts to follow, and words that others do not have. */
  topic(random: Random): Topic;
  /** Text of about so many characters in the words of a topic. */
  write(topic: Topic, length: number, random: Random): string;
  /** A name nobody bears. */
  name(random: Random): string;
}

/** What sets one article's words apart. */
export interface Topic {
  texts: Chain[];
  words: string[];
  /** Share of words that give way to them. */
  share: number;
}

/**
 * Learns from real texts which word follows which, and invents a vocabulary: of the characters of the texts, the
 * rarer the more often than they stand there, and of the 3,755 common characters of GB 2312, all alike.
 */
export function learnLanguage(texts: readonly string[], seed: number): Language {
  const random = makeRandom(seed);
  const words = texts.map(splitWords);
  const chains = words.map((text) => makeChain([text]));
  const all = makeChain(words);
  const running = texts.join('').match(/\p{Script=Han}/gu) ?? [];
  const standing = [...new Set(running)];
  const common = readCommonCharacters();
  const invent = () => {
    const length = random.next() < 0.7 ? 2 : 3;
    return Array.from({ length }, () => {
      const chance = random.next();
      return random.pick(chance < 0.7 ? running : chance < 0.95 ? standing : common);
    }).join('');
  };
  const rare = Array.from({ length: RARE_VOCABULARY }, invent);

  function next(word: string, topic: Topic, own: Random): string {
    const chance = own.next();
    const followers =
      chance < FOLLOW_TOPIC
        ? own.pick(topic.texts).get(word)
        : chance < FOLLOW_TOPIC + FOLLOW_ALL
          ? all.get(word)
          : undefined;
    return followers ? own.pick(followers) : own.pick(own.pick(words));
  }

  function vary(word: string, topic: Topic, own: Random): string {
    if (!HAN.test(word)) return word;
    const chance = own.next();
    if (chance < NOISE) return own.pick(common) + own.pick(common);
    if (chance < NOISE + RARE_WORDS) return present(rare[own.rank(rare.length)]);
    return chance < NOISE + RARE_WORDS + topic.share
      ? present(topic.words[own.rank(topic.words.length)])
      : word;
  }

  function quote(own: Random): Words {
    const source = own.pick(words);
    const [least, most] = SET_PHRASE_WORDS;
    const start = own.below(source.length);
    return source.slice(start, start + least + own.below(most - least));
  }

  return {
    topic: (own) => ({
      texts: Array.from({ length: TOPIC_TEXTS }, () => own.pick(chains)),
      words: Array.from({ length: TOPIC_VOCABULARY }, () => own.pick(rare)),
      share: own.next() * MOST_TOPIC_WORDS,
    }),
    write(topic, length, own) {
      let text = '';
      let word = own.pick(own.pick(words));
      while (text.length < length) {
        const phrase = own.next() < SET_PHRASE ? quote(own) : [];
        text += phrase.length > 0 ? phrase.join('') : vary(word, topic, own);
        word = next(phrase.at(-1) ?? word, topic, own);
      }
      return text;
    },
    name: (own) => own.pick(SURNAMES) + own.pick(common) + (own.next() < 0.6 ? own.pick(common) : ''),
  };
}

type Chain = ReadonlyMap<string, string[]>;

function makeChain(texts: readonly Words[]): Chain {
  const chain = new Map<string, string[]>();
  for (const words of texts) {
    words.forEach((word, place) => {
      const follower = words[place + 1];
      if (follower === undefined) return;
      const known = chain.get(word);
      if (known) known.push(follower);
      else chain.set(word, [follower]);
    });
  }
  return chain;
}

function splitWords(text: string): Words {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => segment.trim() !== '');
}

/** The characters of level 1 of GB 2312, rows 16 to 55. */
function readCommonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 40 }, (_, row) => row + 0xb0);
  return rows
    .flatMap((row) =>
      Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, cell + 0xa1))),
    )
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'];
