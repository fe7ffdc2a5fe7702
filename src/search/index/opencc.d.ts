/** OpenCC's tables as text, `傳 传|…`; the package ships no types for them. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
