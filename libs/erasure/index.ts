/** Erasing people, whatever asks for it: the API, the command line, the retention policy. And what happens when one comes back. */
export type { SecretKeys } from './digests.js';
export { dropEventsOf, valuesIn } from './residual-data/residual-data.js';
export { eraseByAddress } from './erase-address.js';
export { erasePerson, NoSuchCandidate, OnLegalHold } from './erase-person.js';
export { dropExpired } from './drop-expired.js';
export { clearStaleSources, eraseLateArrivals } from './repeat-erasures.js';
export { ERASED_FILE, erasuresIn, openErasureNotes, reapplyErasures, type ErasureNotes } from './erasure-records.js';
export { carryOutRetention } from './retention.js';
export { applyErasure, exportErasures, readErasureLine } from './erasure-lines.js';
export { erasedAfterArrival, suppressReturning, completeItemsOfSuppressed, resolveReturned } from './suppression.js';
export { removeSamples } from './sample-data.js';
export { sampleRowsOf, withoutSampleRows } from './residual-data/table-samples.js';
