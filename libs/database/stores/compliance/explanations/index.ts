export * from './explanations.store.js';
export * from './candidate-requests.store.js';
export * from './candidate-rights.store.js';
