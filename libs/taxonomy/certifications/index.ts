import type { Certification } from '../certification.js';
import { CLOUD_CERTIFICATIONS } from './cloud-certifications.js';
import { DATA_CERTIFICATIONS } from './data-certifications.js';
import { INFRASTRUCTURE_CERTIFICATIONS } from './infrastructure-certifications.js';
import { METHOD_CERTIFICATIONS } from './method-certifications.js';
import { OTHER_CERTIFICATIONS } from './other-certifications.js';
import { SECURITY_CERTIFICATIONS } from './security-certifications.js';

/**
 * Certifications by issuer. Validity follows SCORE for those that the shipped role names, and the issuers' published policies as of
 * November 2026 for the others; where none could be ascertained, the entry says so (`policyUnknown`).
 */
export const CERTIFICATIONS: readonly Certification[] = [
  ...CLOUD_CERTIFICATIONS,
  ...INFRASTRUCTURE_CERTIFICATIONS,
  ...DATA_CERTIFICATIONS,
  ...SECURITY_CERTIFICATIONS,
  ...METHOD_CERTIFICATIONS,
  ...OTHER_CERTIFICATIONS,
];
