import { correctionNames } from '../schema/corrections.ts';
import type { Correction } from '../schema/corrections.ts';

/** One correction in words: `误识：「地区 and 单位」改作「地区和单位」。……`; the text's own marks are “ ”. */
export function correctionLine({ kind, source, archive, reason }: Correction): string {
  const quoted = (text = '') => `「${text.trim().replace(/\s*\n\s*/gu, '／')}」`;
  const changes: Record<Correction['kind'], string> = {
    misread: `${quoted(source)}改作${quoted(archive)}`,
    omitted: `${quoted(source)}不录`,
    moved: source === archive ? quoted(source) : `${quoted(source)}移作${quoted(archive)}`,
    supplied: `补${quoted(archive)}`,
    query: quoted(source),
  };
  return `${correctionNames[kind]}：${changes[kind]}。${reason.replace(/([^。！？])$/u, '$1。')}`;
}
