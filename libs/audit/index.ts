/** The audit chain: sealing entries one after the other, and finding out whether anybody has laid hands on them. */
export { HEADS_FILE, headText, notedHeads, noteHeads, readHead, type NotedHead } from './heads.js';
export { sealAudit } from './seal.js';
export { verifyChain, type ChainVerification } from './verify.js';
