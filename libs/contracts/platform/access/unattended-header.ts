/**
 * The header that pages send with calls they make while nobody uses them. Such calls do not keep a
 * session from expiring.
 */
export const UNATTENDED_HEADER = 'x-candor-unattended';
