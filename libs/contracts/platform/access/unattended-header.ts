/**
 * The header that pages send with calls they make without a user's action. Such calls do not keep a session from
 * expiring.
 */
export const UNATTENDED_HEADER = 'x-candor-unattended';
