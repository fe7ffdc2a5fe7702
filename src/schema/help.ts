/**
 * What an editor is told of the fields of the content: the one truth behind the comments of new files, the schemas for
 * text editors, the tables of the guide and the forms. A map for each schema; a field without a word does not compile.
 */

/** What is said of one field. */
export interface FieldHelp {
  /** Its name for people: `副题`. */
  label: string;
  /** What to write, so that it goes on from the name: `不带破折号`. */
  help: string;
  /** What a form says instead where the help speaks of how files are written; empty where the form needs no words. */
  inForm?: string;
  /** A value as it may be written: `在职工代表大会上的工作报告`. */
  example?: string;
  /** The same of the fields inside it, or inside each of its items. */
  fields?: FieldHelps;
}

/** A map as those take it who go through it. */
export type FieldHelps = Readonly<Record<string, FieldHelp>>;

/** A word on every field of some data. */
export type HelpsFor<Data> = {
  readonly [Key in keyof Data]-?: FieldHelp & InnerHelps<ItemOf<Data[Key]>>;
};

type ItemOf<Value> = NonNullable<Value> extends readonly (infer Item)[] ? Item : NonNullable<Value>;
type InnerHelps<Value> = Value extends object ? { fields: HelpsFor<Value> } : { fields?: never };
