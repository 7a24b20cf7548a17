/** Pure: whether two candidates may be one person, by what they are looked up, which of a person's documents count, and what names them. */
export { commonKeys, compare, keyText, MOST_HOLDERS } from './compare.js';
export { countingDocuments } from './counting-documents.js';
export { isNamedAddress, nameForms, type NameForms } from './name-forms.js';
export { contactKeysOf, employments, factsOf, keysOf, type PersonFacts, type PersonKey } from './facts.js';
export {
  addressesOf,
  addressKey,
  IDENTITY_SOURCES,
  inOrderOfTrust,
  joinIdentities,
  type IdentitySource,
} from './identity.js';
export { isNamedAfter } from './named-after.js';
export { eightDigits, emailKey } from './normalise.js';
