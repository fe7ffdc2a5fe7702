import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestWord } from '../text/distance.ts';
import { catchFaults } from './catch-faults.ts';

/**
 * Reads what was written behind a command. What cannot be read ends it in words, with its help, before anything is done;
 * from then on nothing that goes wrong is told by a stack trace.
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
  help: string,
): ReturnType<typeof parseArgs<Config>> {
  catchFaults();
  const mistake = findMistake(config, process.argv.slice(2));
  if (mistake === undefined) return parseArgs(config);
  process.stderr.write(`${mistake}\n${help}`);
  process.exit(2);
}

/** Says what of the words behind a command it does not know; undefined where it knows all. */
export function findMistake(config: ParseArgsConfig, args: readonly string[]): string | undefined {
  const { options = {}, allowPositionals = false } = config;
  const names = Object.keys(options);
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const [, name] = DASHED.exec(token.value) ?? [];
      // Word processors and chats turn two hyphens into a dash.
      if (name !== undefined && names.includes(name))
        return `“${token.value}”开头的是破折号，要写两个短横：--${name}。`;
      if (!allowPositionals) return `不认识“${token.value}”。`;
    } else if (token.kind === 'option') {
      const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
      if (!option) {
        // Two letters are near to anything.
        const near = token.name.length > 2 ? nearestWord(token.name, names) : undefined;
        return `不认识选项“${token.rawName}”${near === undefined ? '。' : `，是不是想写 --${near}？`}`;
      }
      if (option.type === 'string' && (token.value === undefined || token.value.startsWith('-')))
        return `--${token.name} 后面要写一个值。`;
      if (option.type === 'boolean' && token.value !== undefined) return `--${token.name} 后面不写别的。`;
    }
  }
  return undefined;
}

const DASHED = /^[—–-]+([a-z][a-z-]*)/u;
