/** `natural` declares no types for its sub-paths. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  class TfIdf {
    addDocument(words: string[]): void;
    tfidfs(words: string[]): number[];
  }
  export = TfIdf;
}
