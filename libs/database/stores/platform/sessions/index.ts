export * from './sessions.store.js';
export * from './known-browsers.store.js';
