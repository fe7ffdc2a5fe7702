import { existsSync } from 'node:fs';
import { log, select, text } from '@clack/prompts';
import { CancelledError, type Ask } from '../importer/command/ask.ts';

/** Asks at the terminal. */
export function askAtTerminal(): Ask {
  return {
    async files() {
      const path = await text({
        message: '要导入的文件或文件夹（可以把文件拖进这个窗口）',
        validate: (value) => (existsSync(plainPath(value ?? '')) ? undefined : '找不到这个文件，请核对路径'),
      });
      return [plainPath(answered(path))];
    },
    say: (words) => log.info(words),
    async choose(message, options) {
      return answered(await select({ message, options: [...options] }));
    },
    async write(message, { initial, optional = false, check }) {
      const words = await text({
        message,
        ...(initial !== undefined && { initialValue: initial }),
        validate: (value) => {
          const given = (value ?? '').trim();
          if (given === '') return optional ? undefined : '不能空着';
          return check?.(given);
        },
      });
      return answered(words).trim();
    },
  };
}

function answered(value: string | symbol): string {
  if (typeof value === 'string') return value;
  throw new CancelledError('已停止，什么也没有写。');
}

/** A file dragged into a terminal comes in quotation marks, or with its spaces escaped. */
function plainPath(typed: string): string {
  const words = typed.trim().replace(/^(["'])(.*)\1$/u, '$2');
  return existsSync(words) ? words : words.replace(/\\(.)/gu, '$1');
}
