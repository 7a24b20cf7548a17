/** The one part of `natural` that we use; the package declares no types for its sub-paths. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { stem(word: string): string };
  export = porter;
}
