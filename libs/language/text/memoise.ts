/** So many words are kept: more than any language's résumés are written with (memory, not meaning). */
const KEPT = 60_000;

/** `make` with its results kept by word, because words repeat and what is asked of them is dear. `make` must depend on the word alone. */
export function memoise<T>(make: (word: string) => T): (word: string) => T {
  return keeping(make, KEPT);
}

/** So many texts are kept, of so many characters at most: those of some pages. Longer ones are hardly looked at twice. */
const TEXTS_KEPT = 4_000;
const LONGEST_KEPT = 400;

/** `make` with its results kept by text, because the steps of a reader ask the same of one line many times. `make` must depend on the text alone. */
export function memoiseText<T>(make: (text: string) => T): (text: string) => T {
  const kept = keeping(make, TEXTS_KEPT);
  return (text) => (text.length > LONGEST_KEPT ? make(text) : kept(text));
}

function keeping<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // A copy of its own: a slice would keep the whole text alive that it was cut from.
    const own = `${text} `.slice(0, -1);
    const result = make(own);
    if (known.size >= most) known.clear();
    known.set(own, result);
    return result;
  };
}
