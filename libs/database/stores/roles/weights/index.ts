export * from './weights.store.js';
export * from './weights-drafts.store.js';
export * from './reference-candidates.store.js';
