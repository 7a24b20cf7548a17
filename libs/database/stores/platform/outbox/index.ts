export * from './outbox.store.js';
export * from './outbox-claim.store.js';
export * from './quarantine.store.js';
