/**
 * The one way out: every HTTP request that Candor sends passes here, and reaches public https servers only, besides what the operator
 * allowed (`CANDOR_EGRESS_ALLOW`). Mail is no HTTP and goes its own way.
 */
export { checkUrl } from './check-url.js';
export { createEgress, EGRESS, type Egress, type EgressAnswer, type EgressRequest } from './egress.js';
export { EgressFailed, EgressRefused } from './errors.js';
export { readRetryAfter } from './retry-after.js';
