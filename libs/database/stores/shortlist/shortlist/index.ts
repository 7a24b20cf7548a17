export * from './shortlist.store.js';
export * from './shortlist-counts.store.js';
export * from './opened.store.js';
