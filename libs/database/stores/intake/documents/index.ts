export * from './documents.store.js';
export * from './document-words.store.js';
