import type { Certification } from '../certification.js';
import { CLOUD_CERTIFICATIONS } from './cloud-certifications.js';
import { OTHER_CERTIFICATIONS } from './other-certifications.js';

/**
 * Certifications by issuer. Validity follows SCORE for those that the shipped role names, and the issuers' published policies as of
 * November 2026 for the others.
 */
export const CERTIFICATIONS: readonly Certification[] = [...CLOUD_CERTIFICATIONS, ...OTHER_CERTIFICATIONS];
