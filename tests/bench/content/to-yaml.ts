import { stringify } from 'yaml';

/** YAML with every text in quotes, so that a date stays text, and no folded lines. */
export function toYaml(data: object): string {
  return stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });
}
