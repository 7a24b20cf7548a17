export * from './audit.store.js';
export * from './audit-page.store.js';
export * from './audit-subjects.store.js';
