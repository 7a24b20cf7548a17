export * from './profiles.store.js';
export * from './profile-versions.store.js';
