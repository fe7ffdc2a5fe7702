declare module 'virtual:pagefind' {
  export const createInstance: import('./engine.ts').Pagefind['createInstance'];
}
