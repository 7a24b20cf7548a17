export * from './new-role-drafts.store.js';
export * from './criteria-drafts.store.js';
