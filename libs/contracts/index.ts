/** Schemas and types that cross the edge of a process. The only door that re-exports whole files: what is in them is the contract. */
export * from './answers/index.js';
export * from './assessment.js';
export * from './candidate-input.js';
export * from './content-disposition.js';
export * from './correction.js';
export * from './document.js';
export * from './faults.js';
export * from './footing.js';
export * from './geometry.js';
export * from './http/index.js';
export * from './import-pace.js';
export * from './json-text.js';
export * from './profile.js';
export * from './role-input.js';
export * from './role.js';
export * from './search.js';
export * from './weights.js';
