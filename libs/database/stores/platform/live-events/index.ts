export * from './live-events.store.js';
export * from './numbering.store.js';
