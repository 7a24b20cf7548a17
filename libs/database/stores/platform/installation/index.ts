export * from './secret-key-check.store.js';
export * from './workers.store.js';
