/** So many words are kept: more than any language's résumés are written with (memory, not meaning). */
const KEPT = 60_000;

/** `make` with its results kept by word, because words repeat and what is asked of them is dear. `make` must depend on the word alone. */
export function memoise<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    // A copy of its own: a slice would keep the whole text alive that it was cut from.
    const own = [...word].join('');
    const result = make(own);
    if (known.size >= KEPT) known.clear();
    known.set(own, result);
    return result;
  };
}
