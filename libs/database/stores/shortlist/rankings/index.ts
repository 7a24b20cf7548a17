export * from './rankings.store.js';
export * from './ranking-build.store.js';
export * from './neighbors.store.js';
export * from './score-vectors.store.js';
