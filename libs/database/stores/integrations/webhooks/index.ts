export * from './webhook-endpoints.store.js';
export * from './webhook-attempts.store.js';
export * from './webhook-fan-out.store.js';
