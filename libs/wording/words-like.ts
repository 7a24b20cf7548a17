/** Words of another language: the same entries, any sentence. */
export type WordsLike<Words> = Words extends string
  ? string
  : Words extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof Words]: WordsLike<Words[Key]> };
