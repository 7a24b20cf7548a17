export * from './assessment.js';
export * from './profile.js';
export * from './role.js';
export * from './weights.js';
