export * from './candidate-merges.store.js';
export * from './merge-suggestions.store.js';
