/** Pure: whether two candidates may be one person, by what they are looked up, and which of a person's documents count. */
export { commonKeys, compare, keyText, type SharedFacts } from './compare.js';
export { countingDocuments } from './counting-documents.js';
export { employments, factsOf, keysOf, type PersonFacts, type PersonKey } from './facts.js';
