export * from './call-counts.store.js';
export * from './sign-in-counts.store.js';
