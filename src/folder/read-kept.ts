import type { Content, MarkContent, Passage, Source } from './model.ts';

/** An entry with the fields it has and no others; undefined where one is missing or of another kind. */
export function readContent(value: unknown): Content | undefined {
  if (!isFields(value)) return undefined;
  const { kind, text } = value;
  if (kind === 'heading' || kind === 'note') return typeof text === 'string' ? { kind, text } : undefined;
  const passage = kind === 'excerpt' ? readPassage(value) : undefined;
  return passage && { kind: 'excerpt', ...passage };
}

/** A mark likewise. */
export function readMark(value: unknown): MarkContent | undefined {
  if (!isFields(value) || !isCount(value.made)) return undefined;
  const { kind, made, from, note } = value;
  if (kind === 'bookmark') {
    const source = readSource(value);
    return source && { kind, made, ...source };
  }
  const passage = readPassage(value);
  if (kind === 'highlight' && isCount(from)) return passage && { kind, made, from, ...passage };
  if (kind === 'remark' && typeof note === 'string') return passage && { kind, made, note, ...passage };
  return undefined;
}

function readPassage(fields: Fields): Passage | undefined {
  const { text, whole, paragraph } = fields;
  const source = readSource(fields);
  if (!source || typeof text !== 'string' || !isOptional(whole)) return undefined;
  if (typeof paragraph !== 'string' || !PARAGRAPH.test(paragraph)) return undefined;
  return { text, ...(whole !== undefined && { whole }), paragraph, ...source };
}

function readSource(fields: Fields): Source | undefined {
  const { version } = fields;
  const words = NEEDED.map((name) => fields[name]);
  if (!words.every((word) => typeof word === 'string') || !isOptional(version)) return undefined;
  const [path = '', title = '', standard = '', running = '', address = ''] = words;
  if (!PATH.test(path)) return undefined;
  return {
    path,
    title,
    standard,
    running,
    address: /^https?:/u.test(address) ? address : '',
    ...(version !== undefined && { version }),
  };
}

const NEEDED = [
  'path',
  'title',
  'standard',
  'running',
  'address',
] as const satisfies readonly (keyof Source)[];

/** A path of the site and an id of its page: a file from elsewhere leads nowhere else. */
const PATH = /^\/(?:[\w-]+\/)+$/u;
const PARAGRAPH = /^[\w-]+$/u;

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number that counts something: a file may hold any other. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isOptional(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
