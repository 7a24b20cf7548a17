/** The audit chain: sealing entries one after the other, and finding out whether anybody has laid hands on them. */
export {
  CHECKPOINTS_FILE,
  checkpointText,
  listCheckpoints,
  saveCheckpoints,
  parseCheckpoint,
  type RecordedCheckpoint,
} from './checkpoints.js';
export { sealAudit } from './seal.js';
export { verifyChain, type ChainVerification } from './verify.js';
