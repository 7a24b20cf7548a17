export * from './assessment.js';
export * from './candidate-input.js';
export * from './document.js';
export * from './http/index.js';
export * from './profile.js';
export * from './role-input.js';
export * from './role.js';
export * from './weights.js';
