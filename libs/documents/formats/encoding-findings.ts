import type { Decoded } from '../encoding/decode-text.js';
import type { ReadFinding } from '../outcome.js';

/** The remark that an encoding was guessed: what looks wrong may be no fault of the writer. */
export function encodingFindings({ encoding, guessed }: Decoded): ReadFinding[] {
  return guessed ? [{ code: 'encoding-guessed', span: null, data: { encoding } }] : [];
}
