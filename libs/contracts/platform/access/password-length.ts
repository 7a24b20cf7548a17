/** Length is the only rule of a password: NIST SP 800-63B advises against others. */
export const SHORTEST_PASSWORD = 12;
