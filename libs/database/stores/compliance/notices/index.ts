export * from './notices.store.js';
export * from './modes.store.js';
