/** Erasing people, whatever asks for it: the API, the command line, the retention policy. And what happens when one comes back. */
export type { SecretKeys } from './digests.js';
export { dropEventsOf, valuesIn } from './residual-data.js';
export { eraseByAddress } from './erase-address.js';
export { erasePerson, NoSuchCandidate, OnLegalHold } from './erase-person.js';
export { dropExpired } from './expired.js';
export { clearStaleSources, eraseLateArrivals } from './overdue.js';
export { ERASED_FILE, erasuresIn, openErasureNotes, reapplyErasures, type ErasureNotes } from './records.js';
export { carryOutRetention } from './retention.js';
export { applyErasure, exportErasures, readErasureLine } from './restored.js';
export { erasedAfterArrival, suppressReturning, completeItemsOfSuppressed, resolveReturned } from './returning.js';
export { removeSamples } from './sample-data.js';
export { sampleRowsOf, withoutSampleRows } from './samples.js';
