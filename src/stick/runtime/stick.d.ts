/** Texts that the edition for memory sticks puts into its scripts: src/stick/bundle.ts. */
declare module 'stick:worker' {
  const source: string;
  export default source;
}
