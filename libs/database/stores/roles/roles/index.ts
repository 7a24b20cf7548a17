export * from './roles.store.js';
export * from './role-members.store.js';
export * from './role-versions.store.js';
export * from './job-descriptions.store.js';
export * from './samples.store.js';
