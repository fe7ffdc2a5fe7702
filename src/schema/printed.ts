/**
 * How the fields of the content are printed: a map for each schema says of every field what label it bears, where it
 * stands and in what form, or why it is not printed. The ledger looks for what the map says is printed, the importer
 * for the labels, and `print/` sets the parts as it says.
 */

/** Where a field stands: over the text, before, behind or beside it; on the cover, in imprint or contents of an issue. */
export type Place =
  'title' | 'head' | 'note' | 'end' | 'photos' | 'record' | 'cover' | 'imprint' | 'contents';

/**
 * How a value stands in the source: in these characters, or as a `phrase` of its own that no label belongs to; a date
 * the Chinese way, in figures or numerals; a figure; a 发文字号 in brackets of any
 * kind; words that stand in the text perhaps apart.
 */
export type Form = 'text' | 'phrase' | 'date' | 'figure' | 'scattered' | 'document-number';

/** What is said of every printed field. */
interface Printed {
  printed: true;
  /** A field inside another stands where that does, unless it says otherwise. */
  place?: Place;
  /** How it is set, `…` for the value: `抄送：…。`. The words in it are its label. */
  as?: string;
  /** How the head of a bulletin sets it, where that is another way: `…编`. */
  inHead?: string;
  /** Other labels a source may print before it: `主办单位`. */
  alsoLabelled?: readonly string[];
  /** Words a source may print beside it that say what it is and are no label of the value alone: `传真`. */
  beside?: readonly string[];
  /** The archive's own name for it, where it is shown as a fact and print gives it none: `日期`. */
  called?: string;
  /** True where a source may print a full stop behind it that the field leaves out. */
  stopped?: true;
  /** True for a list whose items a source may number: `1. 名册`. */
  numbered?: true;
  /** True for a list of figures of which print may give the first and the last of a run alone: 第9-11期. */
  spans?: true;
  /** Another field that makes it one the paper does not print: a date with `dateInferred`. */
  unless?: string;
  /** Why the archive does not set it again, though the paper prints it. */
  notSet?: string;
}

/** A printed value. */
export interface PrintedValue extends Printed {
  form: Form;
}

/** A printed field with fields of its own, or a list of such. */
export interface PrintedGroup<Fields> extends Printed {
  fields: Fields;
}

/** A field no paper prints; with `called` or `as` it is shown where the archive says what it knows, else nowhere. */
export interface NotPrinted {
  printed: false;
  because: string;
  called?: string;
  as?: string;
}

/** A word on every field of some data: one left out does not compile. */
export type PrintedFields<Data> = {
  readonly [Key in keyof Data]-?: NotPrinted | PrintedAs<ItemOf<Data[Key]>>;
};

type ItemOf<Value> = NonNullable<Value> extends readonly (infer Item)[] ? Item : NonNullable<Value>;
type PrintedAs<Value> = Value extends object ? PrintedGroup<PrintedFields<Value>> : PrintedValue;

/** What is said of one field, for those who go through the whole map. */
export type FieldPrint = NotPrinted | PrintedValue | PrintedGroup<FieldPrints>;

/** A map as those take it who go through it. */
export interface FieldPrints {
  readonly [key: string]: FieldPrint;
}

/** As much of what is said of a field as tells how it is set and called. */
export type Setting = Partial<Pick<Printed, 'as' | 'called' | 'alsoLabelled'>> & { printed?: boolean };

/** What print sets before a value and behind it: `抄送：…。` → `抄送：`, `。`. */
export function frameOf({ as = '…' }: Setting): [before: string, after: string] {
  const [before = '', after = ''] = as.split('…');
  return [before, after];
}

/** A value as it is set: `新华网` → `（来源：新华网）`. */
export function setInPrint(print: Setting, value: string): string {
  return frameOf(print).join(value);
}

/** The labels of a field, its own first: `地址：…` → `地址`. */
export function labelsOf({ as = '', alsoLabelled = [] }: Setting): string[] {
  return [...wordsIn(as), ...alsoLabelled];
}

/** All words a source may print beside the value of a field: its labels and what else says what it is. */
export function wordsBeside(print: Printed): string[] {
  return [...labelsOf(print), ...wordsIn(print.inHead ?? ''), ...(print.beside ?? [])];
}

/** All that a map says, of each field and each field of a field, with the keys that lead to it. */
export function listPrints(prints: FieldPrints, above: readonly string[] = []): PrintPlace[] {
  return Object.entries(prints).flatMap(([key, print]) => {
    const keys = [...above, key];
    return [{ keys, print }, ...('fields' in print ? listPrints(print.fields, keys) : [])];
  });
}

interface PrintPlace {
  keys: readonly string[];
  print: FieldPrint;
}

/** The name a field bears in a list of facts: the archive's own, else its label. */
export function nameOf(print: Setting): string {
  return print.called ?? labelsOf(print)[0] ?? '';
}

function wordsIn(setting: string): string[] {
  return setting.match(/\p{L}+/gu) ?? [];
}
