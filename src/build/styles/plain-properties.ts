import { list, type Declaration, type Root } from 'postcss';

/**
 * Writes properties as the oldest browsers read them: shorthands of the logical directions by their parts (Chrome 87),
 * offsets by the sides they have in this script (Safari 14.1), and before a value that is newer one that is older.
 */
export function plainProperties(sheet: Root): void {
  sheet.walkDecls((declaration) => {
    const older = olderValue(declaration);
    if (older !== undefined && older !== declaration.value) declaration.cloneBefore({ value: older });
    const parts = isUpright(declaration) ? SIDES[declaration.prop] : undefined;
    if (parts) replace(declaration, parts, list.space(declaration.value));
    const logical = readShorthand(declaration.prop);
    if (logical)
      replace(declaration, logical.parts, logical.pair ? list.space(declaration.value) : [declaration.value]);
  });
}

/** The offsets, by their sides. */
const SIDES: Readonly<Record<string, string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-block': ['top', 'bottom'],
  'inset-inline': ['left', 'right'],
  'inset-block-start': ['top'],
  'inset-block-end': ['bottom'],
  'inset-inline-start': ['left'],
  'inset-inline-end': ['right'],
};

/** `margin-inline` → start and end, each with its value; `border-block-color` → both with the same. */
function readShorthand(property: string): { parts: string[]; pair: boolean } | undefined {
  const [, name = '', axis = '', rest = ''] =
    /^(margin|padding|border)-(inline|block)(-width|-style|-color)?$/u.exec(property) ?? [];
  if (name === '') return undefined;
  return {
    parts: ['start', 'end'].map((end) => `${name}-${axis}-${end}${rest}`),
    pair: name !== 'border' || rest !== '',
  };
}

/** Values as in `margin: 1 2 3`: what is not said of the second is that of the first, of the last that of the second. */
function replace(declaration: Declaration, parts: readonly string[], values: readonly string[]): void {
  const value = (place: number): string =>
    values[place] ?? (place > 1 ? value(place - 2) : (values[0] ?? ''));
  declaration.replaceWith(...parts.map((prop, place) => declaration.clone({ prop, value: value(place) })));
}

/** In vertical lines the start of a block is at the right. */
function isUpright({ parent }: Declaration): boolean {
  return !parent?.nodes.some((node) => node.type === 'decl' && node.prop === 'writing-mode');
}

/** The nearest a browser has that does not know a value; it passes over the newer one that follows. */
function olderValue({ prop, value }: Declaration): string | undefined {
  if (/\ddvh\b/u.test(value)) return value.replace(/(\d)dvh\b/gu, '$1vh');
  if (prop === 'overflow' && value === 'clip') return 'hidden';
  if (prop === 'overflow-wrap' && value === 'anywhere') return 'break-word';
  if (prop === 'float' && value.startsWith('inline-')) return value === 'inline-start' ? 'left' : 'right';
  if (/(?:inline|block)-size$/u.test(prop) && value === 'fit-content') return '-moz-fit-content';
  // Thickness in the shorthand begins with Chrome 89.
  if (prop === 'text-decoration') return /^(underline) \d/u.exec(value)?.[1];
  return undefined;
}
