/** So many words are kept: more than any language's résumés are written with (memory, not meaning). */
const KEPT = 60_000;

/** `make` with its results kept by word, because words repeat and what is asked of them is dear. `make` must depend on the word alone. */
export function memoise<T>(make: (word: string) => T): (word: string) => T {
  return keeping(make, KEPT, Infinity);
}

/**
 * So many texts are kept, of so many characters together and each: all lines of the longest page (200,000 characters) and of
 * some usual ones. Longer texts are hardly looked at twice.
 */
const TEXTS_KEPT = 20_000;
const CHARACTERS_KEPT = 800_000;
const LONGEST_KEPT = 400;

/** `make` with its results kept by text, because the steps of a reader ask the same of one line many times. `make` must depend on the text alone. */
export function memoiseText<T>(make: (text: string) => T): (text: string) => T {
  const kept = keeping(make, TEXTS_KEPT, CHARACTERS_KEPT);
  return (text) => (text.length > LONGEST_KEPT ? make(text) : kept(text));
}

function keeping<T>(make: (text: string) => T, most: number, mostCharacters: number): (text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // A copy of its own: a slice would keep the whole text alive that it was cut from.
    const own = `${text} `.slice(0, -1);
    const result = make(own);
    if (known.size >= most || characters >= mostCharacters) {
      known.clear();
      characters = 0;
    }
    known.set(own, result);
    characters += own.length;
    return result;
  };
}
