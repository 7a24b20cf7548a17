/** What the API and the command line must do alike about access: tokens, passwords, sealed secrets. No storage, no HTTP. */
export { issueLink } from './link.js';
export { hashPassword, makePassword, verifyPassword } from './password.js';
export { seal, SealBroken, sealedFor, unseal } from './sealing.js';
export { digestOfSecret, issueToken, makeAddress, readAddress, readToken, sameDigest, type Token } from './token.js';
