/**
 * The minimum length of a password in characters. Length is the only rule, because NIST SP 800-63B
 * advises against others.
 */
export const SHORTEST_PASSWORD = 12;
