export * from './candidates.store.js';
export * from './candidate-locks.store.js';
export * from './identity.store.js';
export * from './activity.store.js';
