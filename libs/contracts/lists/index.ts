/** Lists of the contract that stand apart from schemas: pages take them without a validator. */
export * from './audit-actions.js';
export * from './answers.js';
export * from './decisions.js';
export * from './item-outcomes.js';
export * from './own-skills.js';
export * from './passwords.js';
export * from './unattended.js';
export * from './shortlist.js';
export * from './sizes.js';
export * from './table-fields.js';
export * from './weights-pool.js';
