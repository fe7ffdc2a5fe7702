/** Tokens of an index, of one to three folded characters, by character. */
export interface TokenTree {
  /** How many there are. */
  readonly size: number;
  /** Names each token that a text holds, as often as it does. */
  meet(characters: readonly string[], take: (token: string) => void): void;
  /** Takes a token out, so that a text is gone over the faster the fewer are left. */
  take(token: string): void;
}

/** Makes a tree of tokens. Other words than stand in texts so are left out: nobody could read them there. */
export function makeTokenTree(tokens: Iterable<string>): TokenTree {
  const root: Branch = { isToken: false, next: new Map() };
  let size = 0;
  for (const token of tokens) {
    const characters = [...token];
    if (characters.length === 0 || characters.length > 3) continue;
    let branch = root;
    for (const character of characters) {
      let next = branch.next.get(character);
      if (!next) branch.next.set(character, (next = { isToken: false, next: new Map() }));
      branch = next;
    }
    branch.isToken = true;
    size += 1;
  }
  return {
    get size() {
      return size;
    },
    meet(characters, take) {
      for (let place = 0; place < characters.length; place += 1) {
        let branch: Branch | undefined = root;
        for (let length = 1; length <= 3; length += 1) {
          branch = branch.next.get(characters[place + length - 1] ?? '');
          if (!branch) break;
          if (branch.isToken) take(characters.slice(place, place + length).join(''));
        }
      }
    },
    take(token) {
      const way = [root];
      for (const character of token) {
        const next = way.at(-1)?.next.get(character);
        if (!next) return;
        way.push(next);
      }
      const last = way.at(-1);
      if (!last?.isToken) return;
      last.isToken = false;
      size -= 1;
      for (const [depth, character] of [...token].entries().toArray().reverse()) {
        const [above, branch] = [way[depth], way[depth + 1]];
        if (!above || !branch || branch.isToken || branch.next.size > 0) return;
        above.next.delete(character);
      }
    },
  };
}

interface Branch {
  isToken: boolean;
  next: Map<string, Branch>;
}
