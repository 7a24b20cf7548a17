export * from './erasure.store.js';
export * from './residual-data.store.js';
export * from './person-export.store.js';
