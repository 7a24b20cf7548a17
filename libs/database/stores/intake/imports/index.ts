export * from './imports.store.js';
export * from './import-control.store.js';
export * from './import-items.store.js';
export * from './import-names.store.js';
export * from './import-sources.store.js';
export * from './paused-work.store.js';
