/** What the API and the command line must do alike about access: tokens, passwords, sealed secrets. No storage, no HTTP. */
export { hashPassword, makePassword, PASSWORD_LENGTH, verifyPassword } from './password.js';
export { seal, SealBroken, unseal } from './sealing.js';
export {
  digestOfSecret,
  issueToken,
  makeAddress,
  readAddress,
  readToken,
  sameDigest,
  TOKEN_PREFIXES,
  type IssuedToken,
  type Token,
  type TokenKind,
} from './token.js';
