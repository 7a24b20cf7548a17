export * from './decisions.store.js';
export * from './decision-context.store.js';
export * from './disagreement.store.js';
