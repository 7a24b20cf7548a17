/** Pure: whether two candidates may be one person, by what they are looked up, and what names them. */
export { commonKeys, comparePeople, keyText, MOST_HOLDERS } from './compare.js';
export { contactKeysOf, personFacts, keysOf, type PersonFacts } from './facts.js';
export { addressesOf, addressKey, inOrderOfTrust, joinIdentities, type IdentitySource } from './identity.js';
export { isNamedAddress, nameForms, type NameForms } from './name-forms.js';
export { isNamedAfter } from './named-after.js';
export { eightDigits, emailKey, employerKey } from './normalise.js';
