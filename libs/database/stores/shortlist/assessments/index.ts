export * from './assessments.store.js';
export * from './replay.store.js';
