/** Pure: whether two candidates may be one person, by what they are looked up, and which of a person's documents count. */
export { commonKeys, compare, keyText } from './compare.js';
export { countingDocuments } from './counting-documents.js';
export { employments, factsOf, keysOf, type PersonFacts } from './facts.js';
