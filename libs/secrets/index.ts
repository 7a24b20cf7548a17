/**
 * The code that the API and the command line share for access: tokens, passwords, sealed secrets. No storage, no HTTP.
 */
export { issueLink } from './link.js';
export { hashPassword, MADE_PASSWORD_DAYS, madePasswordExpiry, makePassword, verifyPassword } from './password.js';
export { draftKeyFor, seal, SealBroken, sealedFor, unseal, unsealWithAny } from './sealing.js';
export { digestOfSecret, issueToken, makeAddress, readAddress, readToken, sameDigest, type Token } from './token.js';
export { passwordFault, type PasswordFault } from './password-rules.js';
