import { keepForVisit, readVisit } from '../../on-device/visit-memory.ts';

/**
 * What a reader may choose, with the values beside the standard one, as they stand in `data-*` on `<html>` and in
 * `public/reading-settings.js`. Size is in per cent; without a theme the colours follow the system; `elder` is 长辈版.
 */
export const settingValues = {
  size: ['125', '150', '175', '200'],
  spacing: ['tight', 'loose'],
  face: ['hei'],
  theme: ['light', 'sepia', 'dark', 'contrast'],
  elder: ['on'],
} as const;

type SettingName = keyof typeof settingValues;

/** What a reader has chosen; an absent setting is the standard. */
export type ReadingSettings = { [Name in SettingName]?: (typeof settingValues)[Name][number] };

/** Names of the settings. */
export const settingNames = Object.keys(settingValues) as SettingName[];

/** What is kept: the settings, and those to go back to when 长辈版 is switched off. */
export interface StoredReading extends ReadingSettings {
  before?: ReadingSettings;
}

const KEY = 'reading';

/** Reads what this browser keeps; nothing where nothing, or nothing legible, is there. */
export function readStored(): StoredReading {
  try {
    const stored = readValues();
    return {
      ...keepKnown(stored),
      ...(isRecord(stored.before) && { before: keepKnown(stored.before) }),
    };
  } catch {
    return {};
  }
}

/** Keeps the settings: in the browser's storage, or where that is refused for the visit. */
export function store(stored: StoredReading): void {
  try {
    if (Object.keys(stored).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    keepForVisit([...settingNames, 'before'], { ...stored });
  }
}

/** Puts the settings on the page. */
export function apply(settings: ReadingSettings): void {
  const { dataset } = document.documentElement;
  for (const name of settingNames) {
    const value = settings[name];
    if (value === undefined) Reflect.deleteProperty(dataset, name);
    else dataset[name] = value;
  }
}

/** Settings and values that this version of the site knows; whatever else was stored is passed over. */
function keepKnown(stored: Record<string, unknown>): ReadingSettings {
  const known = settingNames.filter((name) =>
    (settingValues[name] as readonly unknown[]).includes(stored[name]),
  );
  return Object.fromEntries(known.map((name) => [name, stored[name]]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readValues(): Record<string, unknown> {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return readVisit();
  }
  return JSON.parse(text ?? '') as Record<string, unknown>;
}
