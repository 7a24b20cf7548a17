export * from './new-applications.store.js';
export * from './bulk.store.js';
