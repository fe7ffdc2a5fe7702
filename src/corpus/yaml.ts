import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';

/** A YAML text read into data, with the lines its values stand on. */
export interface YamlText {
  data: unknown;
  /** Mistakes of syntax, in Chinese, with the line of the file. */
  mistakes: { line: number; message: string }[];
  /** Line of the key or item at a path; of its nearest parent where the path does not exist. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Reads YAML; `firstLine` is the line of the file its first line stands on. */
export function readYaml(text: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  // Astro's loader reads an unquoted 2023-02-17 as a Date; so must the check, to ask for the quotes.
  const document = parseDocument(text, {
    lineCounter: lines,
    customTags: ['timestamp'],
    prettyErrors: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const mistakes = [...document.errors.map(describeMistake), ...document.warnings.map(describeMistake)];
  if (mistakes.length === 0) mistakes.push(...findReferences(document));
  return {
    data: mistakes.length > 0 ? undefined : (document.toJS() as unknown),
    mistakes: mistakes.map(({ offset, message }) => ({ line: lineAt(offset), message })),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

const MISTAKES: Readonly<Record<ErrorCode, string>> = {
  BAD_INDENT: '缩进不对，或者冒号、引号用错了地方',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，后面的文字要整个加引号',
  BLOCK_IN_FLOW: '方括号或花括号里换行写法不对',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '少了冒号、引号或括号',
  MULTILINE_IMPLICIT_KEY: '这里少了冒号，或者上一行的文字没有加引号',
  TAB_AS_INDENT: '缩进用了 Tab，要用空格',
  UNEXPECTED_TOKEN: '有不该出现的符号',
  BAD_DQ_ESCAPE: '双引号里的反斜线写法不对，改用单引号',
  BAD_SCALAR_START: '文字以特殊符号开头，要整个加引号',
  BAD_ALIAS: '以 * 或 & 开头的文字要整个加引号',
  TAG_RESOLVE_FAILED: '以 ! 开头的文字要整个加引号',
  MULTIPLE_DOCS: '这里多了一行 ---，一个文件只能写一份',
  RESOURCE_EXHAUSTION: '层次套得太深',
  BAD_PROP_ORDER: '以 & 或 ! 开头的文字要整个加引号',
  MULTIPLE_ANCHORS: '以 & 开头的文字要整个加引号',
  MULTIPLE_TAGS: '以 ! 开头的文字要整个加引号',
  BAD_COLLECTION_TYPE: '以 ! 开头的文字要整个加引号',
  BAD_DIRECTIVE: '以 % 开头的文字要整个加引号',
  KEY_OVER_1024_CHARS: '字段名太长，多半是少了引号或冒号用错了地方',
  NON_STRING_KEY: '字段名要写文字',
  ALIAS_PROPS: '以 * 或 & 开头的文字要整个加引号',
  IMPOSSIBLE: '写法有误',
};

/** A mistake where it stands in the text. */
interface Mistake {
  offset: number;
  message: string;
}

function describeMistake({ code, pos: [offset] }: Document['errors'][number]): Mistake {
  return { offset, message: MISTAKES[code] };
}

/** Names for values and references to them: nobody writes them on purpose here, and what they name is lost as text. */
function findReferences(document: Document): Mistake[] {
  const found: Mistake[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        found.push({ offset: node.range?.[0] ?? 0, message: MISTAKES.BAD_ALIAS });
    },
  });
  return found;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) break;
      offset = (node as { range?: [number, number, number] }).range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
