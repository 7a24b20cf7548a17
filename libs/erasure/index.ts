/** Erasing people, whatever asks for it: the API, the command line, the retention policy. And what happens when one comes back. */
export { digestOf, marks, type Mark, type SecretKeys } from './digests.js';
export { erasePerson, NoSuchCandidate, OnLegalHold, type ErasureRequest } from './erase-person.js';
export { carryOutRetention } from './retention.js';
export { applyErasure, exportErasures, readErasureLine, type ErasureLine } from './restored.js';
export { holdReturning, settleItemsOfHeld, settleReturned, type Arrival } from './returning.js';
