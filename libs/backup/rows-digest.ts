/**
 * A digest of a table that does not depend on the order of its rows. A reloaded table returns them in another order.
 */
import { createHash } from 'node:crypto';

const NEWLINE = 0x0a;
const WORDS = 8;

/**
 * Takes the text of `COPY … TO STDOUT`, in pieces of any size, and adds up the SHA-256 of each row as eight numbers of
 * 32 bits. It detects rows that were lost, doubled or altered by accident. The checksum of the whole file detects
 * forgery.
 */
export class RowsDigest {
  rows = 0;
  bytes = 0;
  readonly #sum = new Uint32Array(WORDS);
  /** The pieces of an unfinished row. */
  #pieces: Uint8Array[] = [];

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#addRow(chunk.subarray(start, end));
      start = end + 1;
    }
    // A copy: the piece would keep all of its chunk.
    if (start < chunk.length) this.#pieces.push(Uint8Array.prototype.slice.call(chunk, start));
  }

  /** 64 hexadecimal digits; zeros for no rows. */
  toString(): string {
    return [...this.#sum].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #addRow(end: Buffer): void {
    const hash = createHash('sha256');
    for (const piece of this.#pieces) hash.update(piece);
    this.#pieces = [];
    const digest = hash.update(end).digest();
    for (let word = 0; word < WORDS; word++) this.#sum[word] = (this.#sum[word] ?? 0) + digest.readUInt32LE(word * 4);
    this.rows += 1;
  }
}
