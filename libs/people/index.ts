/** Pure: whether two candidates may be one person, by what they are looked up, which of a person's documents count, and what names them. */
export { commonKeys, compare, keyText, MOST_HOLDERS } from './compare.js';
export { countingDocuments } from './counting-documents.js';
export { employments, factsOf, keysOf, type PersonFacts } from './facts.js';
export { isNamedAddress, nameForms, type NameForms } from './name-forms.js';
export { isNamedAfter } from './named-after.js';
export { eightDigits, emailKey } from './normalise.js';
